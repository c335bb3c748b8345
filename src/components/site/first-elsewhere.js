// The same for every page but those of lessons and the workbench, which are short of room: there what a class link does comes with the link (class/say-class.tsx).
import './first.js';
import './carry-class.js';

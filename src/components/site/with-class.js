// Only a page that a class link has opened needs what takes the link along (carry-class.js), and needs it before anything can be
// pressed. Written into the page here, it comes before what follows is read; all other pages are spared its bytes.
if (location.search.includes('class='))
  document.write(`<script src="${document.currentScript?.dataset.carry}"></script>`);

/** /embed.js: what a page of somebody else loads, so that its frames are as high as what they show. As it is written, comments and all. */
import source from '../teach/embed/host.js?raw';

export const GET = () => new Response(source, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

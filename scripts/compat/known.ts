/** What the site uses that its oldest browsers do not have, and may do without. A path stands for all that begins with it. */

/** Each with what is there without it. */
export const dispensable: Readonly<Record<string, string>> = {
  'css.at-rules.page': 'paper has the margins of the browser',
  'css.properties.break-after.avoid': 'a heading may end a sheet of paper',
  'css.properties.content-visibility': 'what is folded is printed where it has been opened',
  'css.properties.cursor': 'phones have no pointer',
  'css.properties.forced-color-adjust': 'colours of the reader everywhere',
  'css.properties.orphans': 'a sheet of paper may end with one line of a paragraph',
  'css.properties.scrollbar-color': 'scroll bars as the system draws them',
  'css.properties.scrollbar-width': 'the same',
  'css.properties.text-decoration.dotted': 'lines under words are not dotted',
  'css.properties.text-size-adjust': 'phones may enlarge letters',
  'css.properties.text-wrap': 'lines break where they do elsewhere',
  'css.types.round': 'a grid of numbers may end within a column',
  'css.properties.widows': 'a sheet of paper may begin with one line of a paragraph',
  'css.selectors.details-content': 'the same',
  'html.global_attributes.autocapitalize': 'a phone may begin what is typed with a capital',
  'api.HTMLElement.hidePopover': 'a term leads to the glossary (prose/term/terms.ts asks for it)',
  'api.HTMLElement.popover': 'the same',
  'api.HTMLElement.showPopover': 'the same',
  'api.MouseEvent.movementX': 'a link that a shaking hand drags is not pressed',
  'api.MouseEvent.movementY': 'the same',
  'api.Navigator.gpu': 'the lab trains with WebAssembly',
  'api.PointerEvent.getCoalescedEvents': 'a line that is drawn has fewer points',
  'javascript.builtins.Symbol.dispose': 'a key that nobody asks for',
};

/** Names of our own, or of a library, that browsers use for something else. */
export const homonyms: Readonly<Record<string, string>> = {
  'api.Blob.bytes': 'bytes of a file of images',
  'api.ElementInternals.states': 'states of a recurrent layer',
  'api.EventTarget.when': 'when a question may be asked',
  'api.HTMLVideoElement.playsInline': 'TensorFlow.js: reads videos',
  'api.HTMLVideoElement.requestVideoFrameCallback': 'the same',
  'api.Notification.image': 'image of a convolution',
  'api.PerformanceNavigationTiming.confidence': 'confidence of an answer',
  'api.RTCIceCandidate.address': 'address of a state of the workbench',
  'api.RTCIceCandidate.component': 'TensorFlow.js: a component of a colour',
  'api.RTCIceCandidate.priority': 'TensorFlow.js: priority of a backend',
  'api.ScreenOrientation.lock': 'what a part in a frame holds back',
  'api.SVGTextPathElement.side': 'side of an image or a point',
  'api.WheelEvent.momentum': 'an optimizer’s momentum',
  'javascript.builtins.Function.displayName': 'Preact: a name for developers',
  'javascript.builtins.Iterator.take': 'taking what a mean has gathered',
  'javascript.builtins.Iterator.windows': 'the lab’s kernels: products over the windows of an image',
  'javascript.builtins.SharedArrayBuffer.grow': 'WebAssembly: memory that grows',
};

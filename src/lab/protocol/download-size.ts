/** What a first run downloads, said before it does. Tests hold these to the files. */

/** The images of the default run: 1,000 for training, 10,000 for testing. */
export const firstDownload = '1.6 MB';

/** TensorFlow.js and the lab's own program around it, with WebAssembly, in MB: as files, and compressed with gzip. */
export const libraryMegabytes = { plain: 1.6, gzip: 0.37 } as const;

export const libraryDownload = `TensorFlow.js (${libraryMegabytes.plain} MB, or ${libraryMegabytes.gzip} MB where the server compresses it)`;

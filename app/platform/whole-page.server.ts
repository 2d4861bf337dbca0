/**
 * Returns a rendered page without the zero bytes that React 18 leaves where a multi-byte character met the end of its
 * buffer (facebook/react#24985): browsers show each as an unknown character within a word.
 */
export const wholePage = (rendered: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> =>
	rendered.includes(0) ? Buffer.from(rendered.filter((byte) => byte !== 0)) : rendered

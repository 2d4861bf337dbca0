/**
 * A page as it was rendered, without the zero bytes that React 18 leaves where a character of several bytes met the
 * end of its buffer (facebook/react#24985): a browser shows each as an unknown character, in the middle of a word.
 */
export const wholePage = (rendered: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> =>
	rendered.includes(0) ? Buffer.from(rendered.filter((byte) => byte !== 0)) : rendered

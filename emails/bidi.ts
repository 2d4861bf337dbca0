/** One line without control characters and without the marks that can reverse or hide what a text says. */
export const plainLine = (text: string) =>
	text
		.replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
		.replace(/ {2,}/g, ' ')
		.trim()

// Characters instead of <bdi>: the text part of the message needs the isolation as well.

/** Keeps a typed name or title in its own direction, whatever language stands around it. */
export const isolate = (text: string) => `\u2068${text}\u2069`

/** Keeps a reference left to right inside a right-to-left sentence. */
export const isolateLtr = (text: string) => `\u2066${text}\u2069`

/** A translation in a file that comes back. */
export type Offered = {
	id: string
	/** The English text that the translator saw. */
	source: string
	target: string
	/** Whether the translator says that it is translated. */
	isDone: boolean
	/** Why it cannot be read. */
	problem?: string
}

/** Translations of one language, or why the file as a whole is not read. */
export type OfferedFile = { language: string; offered: Offered[] } | { refused: string }

/** The largest file that is read; all texts in one language need less than a quarter of it. */
export const largestFile = 16 * 1024 * 1024

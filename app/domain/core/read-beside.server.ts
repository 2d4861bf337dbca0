import type { Ask } from '#app/platform/read.server.ts'

/**
 * Something of a record that a page reads by a statement of its own, or beside other things in a wider one: the
 * page then sends one statement less, and those that need the data read it in the same way.
 */
export class ReadBeside<Answer> {
	readonly #given = new WeakMap<Ask, Map<string, () => Promise<Answer>>>()

	/** Says where the answer about a record will come from, for the rest of this page. */
	give(ask: Ask, id: string, answer: () => Promise<Answer>): void {
		const given = this.#given.get(ask) ?? new Map<string, () => Promise<Answer>>()
		this.#given.set(ask, given.set(id, answer))
	}

	/** The answer as it was given, or else as it is read now. */
	get(ask: Ask, id: string, read: () => Promise<Answer>): Promise<Answer> {
		return this.#given.get(ask)?.get(id)?.() ?? read()
	}
}

/**
 * Picks parts of what a page is reading, for its panels. Where the reading fails, the page itself says so, which awaits
 * the whole.
 */
export const partsOf =
	<Whole>(finding: Promise<Whole>) =>
	<Part>(pick: (whole: Whole) => Part): Promise<Part> => {
		const picked = finding.then(pick)
		picked.catch(() => {})
		return picked
	}

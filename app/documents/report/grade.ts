/** Words for a share, from the whole down, each with the least share that it may stand for. */
const grades = [
	{ word: 'all', from: 1 },
	{ word: 'nearlyAll', from: 0.9 },
	{ word: 'most', from: 0.55 },
	{ word: 'half', from: 0.45 },
	{ word: 'many', from: 0.3 },
	{ word: 'some', from: 0.1 },
] as const
type Grade = (typeof grades)[number]['word'] | 'few'

/**
 * The word for a part of a whole: "most" for 60 of 100, "about half" for 45 to 54, "a few" below 10. Null where there is
 * no part or no whole: nothing is said with a word then.
 */
export function gradeOf(part: number, whole: number): Grade | null {
	if (part <= 0 || whole <= 0) return null
	return grades.find(({ from }) => part / whole >= from)?.word ?? 'few'
}

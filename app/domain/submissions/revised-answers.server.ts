import type { Answers } from '#app/domain/core/answers.server.ts'
import { contextOf } from '#app/domain/core/needs-in-view.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'

/** Revised answers, by section (`situation`, `<id of a need>.need`); null where an answer was removed. */
export type Revised = Record<string, Record<string, unknown>>

/** The unlocked fields of a request, by their paths. */
export function unlockedIn(snapshot: unknown): string[] {
	const { unlocked } = (contextOf(snapshot) ?? {}) as { unlocked?: unknown }
	return Array.isArray(unlocked) ? [...new Set(unlocked.map((path) => nowOf(String(path))))] : []
}

/** Where an officer unlocked the category while a need had only one, the items are unlocked: each has its own. */
const nowOf = (path: string) => path.replace(/\.equipment\.category$/, '.equipment.lines')

type Asked = { id: string; snapshot: unknown; status: string }
const beingAnswered: readonly string[] = ['clarification', 'clearance'] satisfies RequestStatus[]

const stored = statement(({ id }: { id: string }) =>
	build.selectFrom('revised_answers').where('request_id', '=', id).select('answers'),
)

/**
 * The State's revised answers in the fields that are unlocked now. Empty for readers outside the State; answers from an
 * earlier unlocking do not count.
 */
export async function revisedAnswers(ask: Ask, { id, snapshot, status }: Asked): Promise<Revised> {
	const unlocked = beingAnswered.includes(status) ? unlockedIn(snapshot) : []
	if (unlocked.length === 0) return {}
	const [row] = await ask(stored, { id })
	const places = Object.entries((row?.answers ?? {}) as Revised).map(([place, values]) => {
		const counting = Object.entries(values).filter(([field]) => unlocked.includes(`${place}.${field}`))
		return [place, Object.fromEntries(counting)] as const
	})
	return Object.fromEntries(places.filter(([, values]) => Object.keys(values).length > 0))
}

/** The answers of a request, or of the given need, with the revised ones. */
export const withRevised = (answers: unknown, revised: Revised, needId?: string): Answers =>
	Object.fromEntries(
		Object.entries(answers as Answers).map(([section, values]) => {
			const anew = revised[placeOf(section as RequestSection | NeedSection, needId)] ?? {}
			const all = Object.entries({ ...values, ...anew })
			return [section, Object.fromEntries(all.filter(([, value]) => value !== null))]
		}),
	)

import type { Answers } from '#app/domain/core/answers.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { attachmentsPath, placeOf, unlockedIn } from '#app/forms/unlocking.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'

/**
 * Revised answers, by section (`situation`, `<id of a need>.need`); null where an answer was removed. With the key
 * `attachments` where files were added or are to be removed, of which `filingContent` knows.
 */
export type Revised = Record<string, Record<string, unknown>>

type AnsweredRequest = { id: string; snapshot: unknown; status: string }
const beingAnswered: readonly string[] = ['clarification', 'clearance'] satisfies RequestStatus[]

const stored = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', id)
		.select((of) => [
			of
				.selectFrom('revised_answers')
				.whereRef('revised_answers.request_id', '=', 'request.id')
				.select('revised_answers.answers')
				.as('answers'),
			of
				.or([
					of.exists(
						of
							.selectFrom('attachment')
							.whereRef('attachment.request_id', '=', 'request.id')
							.where('attachment.pending', '=', true)
							.select('attachment.id'),
					),
					of.exists(
						of
							.selectFrom('attachment_removal as removal')
							.whereRef('removal.request_id', '=', 'request.id')
							.select('removal.attachment_id'),
					),
				])
				.as('files'),
		]),
)

/**
 * The State's revised answers in the fields that are unlocked now. Empty for readers outside the State; answers from an
 * earlier unlocking do not count.
 */
export async function revisedAnswers(ask: Ask, { id, snapshot, status }: AnsweredRequest): Promise<Revised> {
	const unlocked = beingAnswered.includes(status) ? unlockedIn(snapshot) : []
	if (unlocked.length === 0) return {}
	const [row] = await ask(stored, { id })
	const places = Object.entries(row?.answers ?? {}).map(([place, values]) => {
		const counting = Object.entries(values).filter(([field]) => unlocked.includes(`${place}.${field}`))
		return [place, Object.fromEntries(counting)] as const
	})
	const revised = Object.fromEntries(places.filter(([, values]) => Object.keys(values).length > 0))
	return row?.files && unlocked.includes(attachmentsPath) ? { ...revised, [attachmentsPath]: {} } : revised
}

/** The answers of a request, or of the given need, with the revised ones. */
export const withRevised = (answers: Stored.Answers, revised: Revised, needId?: string): Answers =>
	Object.fromEntries(
		Object.entries(answers).map(([section, values]) => {
			// Answers are stored by the names of their sections.
			const anew = revised[placeOf(section as RequestSection | NeedSection, needId)] ?? {}
			const all = Object.entries({ ...values, ...anew })
			return [section, Object.fromEntries(all.filter(([, value]) => value !== null))]
		}),
	)

import { sql } from 'kysely'

/** The urgency of a row of `need` that counts: the one an officer set, else the State's answer; null before either. */
export const urgency = sql<string | null>`coalesce(need.set_urgency, need.answers #>> '{need,urgency}')`

type Need = { setUrgency: string | null; answers: Stored.Answers }

/** The same of a row that has been read. */
export function urgencyOf({ setUrgency, answers }: Need): string | null {
	const stated = answers.need?.urgency
	return setUrgency ?? (typeof stated === 'string' && stated !== '' ? stated : null)
}

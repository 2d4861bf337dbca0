import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { dayOf, needFacts, programmeFacts } from '../matching-facts.server.ts'

const refuse = (key: string) => new DomainError('invalid', key, { programmeId: key })

/** A need waits only for a programme that would fit it, were there room. */
export async function requireFullProgramme(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(tx, needId)
	const programme = (await programmeFacts(tx, need.stateIso3)).find(({ id }) => id === programmeId)
	if (!programme) throw new DomainError('not-found')
	const { findings } = matchProgramme(need, programme, dayOf(now()))
	const failed = findings.filter(({ result }) => result === 'fail').map(({ rule }) => rule)
	if (!failed.includes('capacity') && !failed.includes('status')) throw refuse('notFull')
	if (programme.status !== 'open' && programme.status !== 'full') throw refuse('doesNotFit')
	if (failed.some((rule) => rule !== 'capacity' && rule !== 'status')) throw refuse('doesNotFit')
}

import { dayOf, needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { waitsForRoom } from '#workflows/matching/waits-for-room.ts'

/** A need waits only for a programme that would fit it, were there room. */
export async function requireFullProgramme(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(tx, needId)
	const [programme] = await programmeFacts(tx, need.stateIso3, programmeId)
	if (!programme) throw new DomainError('not-found')
	const today = dayOf(now())
	const { findings } = matchProgramme(need, programme, today)
	const answer = waitsForRoom(need, programme, findings, today)
	if (answer !== 'yes') throw new DomainError('invalid', answer, { programmeId: answer })
}

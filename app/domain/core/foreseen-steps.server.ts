import type { Actor } from '#app/platform/actor.ts'
import type { DeliveryStatus } from '#workflows/delivery/stage.ts'
import { type ForeseenSteps, followedBy, informedBy } from '#workflows/foreseen.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import type { Party } from '#workflows/notices/kinds.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownDeliveryStatus, shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import type { Found } from './entities/entity.ts'
import { restored, stepsAhead } from './steps-ahead.server.ts'

/** What follows from each of these steps, by type: read from the chart that will decide on it. */
export function foreseenSteps(found: Found, actor: Actor, types: readonly string[]): ForeseenSteps {
	const here = restored(found)
	if (!here) return {}
	const shown = (status: string) => shownIn(found, actor, status)
	return Object.fromEntries(
		types.map((type) => {
			const foreseen = found.workflow.foresee(here, type)
			const next = foreseen.next && shown(foreseen.next)
			return [
				type,
				{
					next: next === shown(found.status) ? null : next,
					follows: followedBy(foreseen, actor.role),
					informs: informedBy(foreseen, actor.role).filter((party) => holderOf(party, found) !== actor.id),
				},
			]
		}),
	)
}

/** The steps open to this person, with what follows from each. */
export function openSteps(found: Found, actor: Actor) {
	const { openTo } = stepsAhead(found, actor)
	return { openTo, foreseen: foreseenSteps(found, actor, openTo) }
}

/** A status as the reader sees it. */
function shownIn({ chart }: Found, { role }: Actor, status: string): string {
	const forState = isStateRole(role)
	if (chart === 'request') return shownStatus(status as RequestStatus, forState)
	if (chart === 'need') return shownNeedStatus(status as NeedStatus, forState)
	return chart === 'dueDiligence' ? status : shownDeliveryStatus(status as DeliveryStatus, role)
}

/** People get no notice of their own steps. */
function holderOf(party: Party, { drafterId, facts }: Found) {
	if (party === 'drafter') return drafterId
	if (party === 'officer') return facts.officerId
	return party === 'manager' ? facts.managerId : null
}

import type { Recipient } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import type { Role } from '#prisma/generated/enums.ts'
import type { standings } from '#workflows/notices/notice.ts'

type JointNotice = 'jointToConfirm' | 'jointInvitation' | 'jointToAdd' | 'jointAnswered' | 'jointStateAbsent'

type News = {
	eventKey: string
	notice: JointNotice
	/** The State that the e-mail names. */
	about: string
	/** The posts that are notified, of these States or, without them, of UNODC. */
	to: readonly Role[]
	of?: readonly string[]
	path: string
	/** What the State that the e-mail names has answered. */
	standing?: (typeof standings)[number]
}

/**
 * Notifies people of several States, or of UNODC, in the transaction of the step; not the person who took it. The e-mail
 * names one State and nothing of a need: what is asked is read after signing in.
 */
export const announceJoint = (tx: Tx, actor: Actor, news: News) =>
	withinSystem(tx, actor, () => queueJoint(tx, actor, news))

/** The same where the transaction speaks as the system already, as in what follows from a step. */
export async function queueJoint(tx: Tx, actor: Actor, news: News) {
	const { eventKey, notice, about, to, of, path, standing } = news
	const people = (await holdersOf(tx, to, of)).filter(({ personId }) => personId !== actor.id)
	const facts = { stateIso3: about, path, ...(standing && { standing }) }
	await queueNotices(tx, { eventKey, notice, people, facts })
}

/** The holders of these posts and their deputies, without suspended people. */
function holdersOf(tx: Tx, roles: readonly Role[], states: readonly string[] = []): Promise<Recipient[]> {
	const at = now()
	return tx.$queryRaw<Recipient[]>`
		with holder as (
			select id from person where suspended_at is null and role = any(${[...roles]}::text[]::"Role"[])
				and (state_iso3 is null or state_iso3 = any(${[...states]}::text[]))),
		told as (
			select id, null as principal from holder
			union all
			select person.id, holder.id from holder
				join deputy on deputy.person_id = holder.id and ended_at is null and "from" <= ${at} and "to" > ${at}
				join person on person.id = deputy.deputy_id and person.suspended_at is null)
		select id as "personId", case when bool_or(principal is null) then '{}'::text[]
			else array_agg(distinct principal) end as "inPlaceOf"
		from told group by id order by id`
}

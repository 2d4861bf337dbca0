import { sql } from 'kysely'
import { fixed } from '#app/platform/database/statement.ts'
import { answersOfJoined, onceAsked, onceJoined } from '#workflows/bundling/joint-part.ts'

/** The need of a fact with all that it was divided into: the parts of one need have its rank. */
const ofFact = sql`need as counted join need as own on own.request_id = counted.request_id and own.rank = counted.rank`
const isOfFact = sql`counted.id = need_fact.need_id`

/** The joint needs that it is part of, also those that its State has left: the history says that it was added to them. */
const jointNeeds = sql`(
	select part.joint_need_id from ${ofFact} join joint_part as part on part.need_id = own.id where ${isOfFact}
	union select entry.event ->> 'jointNeedId' from ${ofFact}
		join audit_entry as entry on entry.need_id = own.id and entry.type = 'joint.added' where ${isOfFact})`

/** The joint needs that it leads. */
const ledNeeds = sql`(select lead.id from ${ofFact} join joint_need as lead on lead.need_id = own.id where ${isOfFact})`

const partsOf = (joint: typeof jointNeeds, statuses: typeof onceAsked) => sql`
	select part.state_iso3 from joint_part as part where part.joint_need_id in ${joint} and part.status in ${fixed(statuses)}`

/**
 * What States have answered, as the history of the need that leads says: a State that has left can be invited again, and
 * then its part no longer says that it had joined.
 */
const answersIn = (joint: typeof jointNeeds) => sql`
	select entry.event ->> 'state' from joint_need as lead
	join audit_entry as entry on entry.need_id = lead.need_id and entry.type = 'joint.answered'
		and entry.event ->> 'jointNeedId' = lead.id
	where lead.id in ${joint}`

/**
 * Other States that know of the need of a fact: all that have ever joined a joint need that it is or was part of, since
 * they read each other's parts, and, of a need that leads, those that were asked to join. What was read is not forgotten:
 * a State that has left is among them. Of the row `need_fact`; read with system access.
 */
export const knownTo = sql<string[]>`array(select knows.state_iso3 from (
		${partsOf(jointNeeds, onceJoined)}
		union ${answersIn(jointNeeds)} and entry.event ->> 'answer' in ${fixed(answersOfJoined)}
		union ${partsOf(ledNeeds, onceAsked)}
		union ${answersIn(ledNeeds)}
	) as knows (state_iso3) where knows.state_iso3 <> need_fact.state_iso3 order by knows.state_iso3)`

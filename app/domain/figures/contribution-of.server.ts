import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { countedFor } from '#app/domain/core/shared-facts.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'

type ContributionOfInput = {
	ids: string[]
	/** Whether needs of confidential requests are counted: only for those who manage the programme. */
	isWhole: boolean
}

const facts = ({ ids, isWhole }: ContributionOfInput) => sql`(select * from need_fact
	where programme_id = ${anyOf(ids)} and (${isWhole}::boolean or ${countedFor('donor')}))`

const programmesOf = statement(({ ids }: ContributionOfInput) =>
	build
		.selectFrom('programme')
		.where('id', '=', anyOf(ids))
		.orderBy('code')
		.select(['id', 'code', 'titles', 'currency', 'budget']),
)

type Sums = {
	programmeId: string
	reserved: string
	committed: string
	spent: string
	/** Of it, what was agreed for training that has been delivered. */
	spentOnTraining: string
	delivered: number
	/** How many States share each of these amounts, and what was agreed for other things than delivered training. */
	committedStates: number
	spentStates: number
	trainingStates: number
	otherStates: number
}

const isTraining = sql`(delivered_at is not null and learners <> '[]')`

const sumsOf = statement((asked: ContributionOfInput) =>
	build
		.selectFrom(
			sql<Sums>`(select programme_id as "programmeId", sum(reserved) as reserved, sum(committed) as committed,
				sum(spent) as spent, count(delivered_at)::int as delivered,
				coalesce(sum(spent) filter (where ${isTraining}), 0) as "spentOnTraining",
				count(distinct state_iso3) filter (where committed > 0)::int as "committedStates",
				count(distinct state_iso3) filter (where spent > 0)::int as "spentStates",
				count(distinct state_iso3) filter (where spent > 0 and ${isTraining})::int as "trainingStates",
				count(distinct state_iso3) filter (where spent > 0 and not ${isTraining})::int as "otherStates"
				from ${facts(asked)} as f group by 1)`.as<'sums'>(sql`sums`),
		)
		.selectAll(),
)

type Result = {
	programmeId: string
	part: 'learners' | 'pieces'
	/** Sex, or category of equipment. */
	one: string
	unit: string
	n: number
	/** Amounts agreed for needs of one category and unit alone, and how many pieces these are. */
	cost: string | null
	priced: number | null
	pricedStates: number
}

/** What was delivered: people by sex, and pieces by category. */
const resultsOf = statement((asked: ContributionOfInput) =>
	build
		.selectFrom(
			sql<Result>`(select programme_id as "programmeId", part, one, unit, sum(n)::int as n, sum(cost) as cost,
				(sum(n) filter (where cost is not null))::int as priced,
				(count(distinct state_iso3) filter (where cost is not null))::int as "pricedStates"
				from (
					select programme_id, state_iso3, 'learners' as part, sex as one, '' as unit, n, null::numeric as cost
					from ${facts(asked)} as f cross join lateral jsonb_to_recordset(learners) as part (sex text, n int)
					where delivered_at is not null
					union all select programme_id, state_iso3, 'pieces', coalesce(category, ''), coalesce(unit, ''), n,
						case when jsonb_array_length(pieces) = 1 and spent > 0 then spent end
					from ${facts(asked)} as f cross join lateral jsonb_to_recordset(pieces) as part (category text, unit text, n int)
					where delivered_at is not null
				) as given group by 1, 2, 3, 4)`.as<'results'>(sql`results`),
		)
		.orderBy('one')
		.orderBy('unit')
		.selectAll(),
)

/**
 * What these programmes have contributed, in the order of their codes: amounts in their currency (planned, reserved,
 * committed by confirmed offers, agreed in contracts and budgets of courses), delivered needs, participants by sex, pieces
 * by category, and what one of each has cost; `behind` says how many States share each amount. The caller has checked
 * that the reader may know all of it, or withholds what the reader may not.
 */
export async function contributionOf(read: Read, asked: ContributionOfInput, language: Language) {
	const [programmes, sums, results] = await Promise.all([
		read.asSystem(programmesOf, asked),
		read.asSystem(sumsOf, asked),
		read.asSystem(resultsOf, asked),
	])
	return programmes.map(({ id, code, titles, currency, budget }) => {
		const sum = sums.find(({ programmeId }) => programmeId === id)
		const own = results.filter(({ programmeId }) => programmeId === id)
		const learners = own.filter(({ part }) => part === 'learners').map(({ one, n }) => ({ sex: one, n }))
		const trained = learners.reduce((total, { n }) => total + n, 0)
		const spentOnTraining = Number(sum?.spentOnTraining ?? 0)
		return {
			id,
			code,
			title: textIn(titles, language) || code,
			currency,
			planned: budget,
			reserved: Number(sum?.reserved ?? 0),
			committed: Number(sum?.committed ?? 0),
			spent: Number(sum?.spent ?? 0),
			behind: [
				...(sum ? [sum.committedStates, sum.spentStates, sum.trainingStates, sum.otherStates] : []),
				...own.filter(({ part }) => part === 'pieces').map(({ pricedStates }) => pricedStates),
			],
			delivered: sum?.delivered ?? 0,
			learners,
			perLearner: trained > 0 && spentOnTraining > 0 ? spentOnTraining / trained : null,
			pieces: own
				.filter(({ part }) => part === 'pieces')
				.map(({ one, unit, n, cost, priced }) => ({
					category: one,
					unit,
					n,
					perPiece: cost !== null && priced ? Number(cost) / priced : null,
				})),
		}
	})
}

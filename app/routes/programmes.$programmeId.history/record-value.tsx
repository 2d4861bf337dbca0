import { useFormatter, useTranslations } from 'use-intl/react'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Codes, usePlaceName } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { CapacityRow, CohortRow, Contribution } from '#app/forms/programme/record-shape.ts'

const codeLists: Record<string, string> = {
	kind: 'kinds',
	themes: 'themes',
	taTypes: 'taTypes',
	topics: 'trainingTopics',
	level: 'trainingLevels',
	categories: 'equipmentCategories',
	institutionTypes: 'institutionTypes',
	languages: 'languages',
	deliveryModes: 'deliveryModes',
	capacityUnit: 'capacityUnits',
}

/** The value of one field of a record, before or after a change, in the reader's language. */
export function RecordValue({ field, value }: { field: string; value: unknown }) {
	const t = useTranslations('programmes.history')
	const common = useTranslations('common')
	const status = useTranslations('status.programme')
	const format = useFormatter()
	const list = codeLists[field]
	if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
		return <em>{t('empty')}</em>
	if (field === 'status') return status(value as 'draft')
	// `recordShape` checked each of these lists before it was stored.
	if (field === 'contributions') return <Contributions rows={value as Contribution[]} />
	if (field === 'capacities') return <Capacities rows={value as CapacityRow[]} /> // of `recordShape`
	if (field === 'cohorts') return <Cohorts rows={value as CohortRow[]} /> // of `recordShape`
	if (list) return <Codes list={list} codes={[value].flat().map(String)} />
	if (field === 'regions') return <Places names={value as string[]} /> // of `recordShape`
	if (typeof value === 'boolean') return common(value ? 'yes' : 'no')
	if (typeof value === 'number') return format.number(value)
	if (Array.isArray(value)) return <bdi>{format.list(value.map(String))}</bdi>
	if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return <LocalDate value={String(value)} />
	return <UserText block>{String(value)}</UserText>
}

/** M49 names of regions and of parts of them, in the reader's language. */
function Places({ names }: { names: readonly string[] }) {
	const nameOf = usePlaceName()
	return names.map((name) => <div key={name}>{nameOf(name)}</div>)
}

function Contributions({ rows }: { rows: readonly Contribution[] }) {
	const t = useTranslations('programmes.contributions')
	const common = useTranslations('common')
	const format = useFormatter()
	return rows.map(({ donor, amount, earmark, excludedCountries }, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: rows of the past are never moved
		<div key={index}>
			{common('labelled', {
				label: `\u2068${donor}\u2069`,
				value: amount === undefined ? t('unknown') : format.number(amount),
			})}
			{earmark && (
				<>
					{' · '}
					<bdi>{earmark}</bdi>
				</>
			)}
			{excludedCountries.length > 0 && (
				<>
					{' · '}
					<bdi>{format.list(excludedCountries)}</bdi>
				</>
			)}
		</div>
	))
}

/** Each category with its quantity, and the most of it for one State where that is limited. */
function Capacities({ rows }: { rows: readonly CapacityRow[] }) {
	const t = useTranslations('programmes.history')
	return rows.map((row) => (
		<div key={`${row.category} ${row.unit}`}>
			<LinesSummary lines={[row]} />
			{row.maximumPerState !== undefined && (
				<>
					{' · '}
					{t('perState', { count: row.maximumPerState })}
				</>
			)}
		</div>
	))
}

function Cohorts({ rows }: { rows: readonly CohortRow[] }) {
	const format = useFormatter()
	return rows.map(({ startsOn, endsOn, place, seats }, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: rows of the past are never moved
		<div key={index}>
			<LocalDate value={startsOn} />
			{' – '}
			<LocalDate value={endsOn} />
			{' · '}
			<bdi>{place}</bdi>
			{' · '}
			{format.number(seats)}
		</div>
	))
}

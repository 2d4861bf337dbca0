import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { type AgeBand, ageBands } from '#workflows/figures/definitions.ts'
import styles from '../figures._index/figures.module.css'
import { listAddress } from '../figures._index/list-address.ts'
import { NumberLink, useAmount } from '../figures._index/number-link.tsx'

/** The value of the filter of the list of needs for those without an officer. */
const NONE = 'none'

/** Open needs by case officer, the most first. */
export function OfficersPanel(figures: Figures<'officers'>) {
	const t = useTranslations('figures')
	const { officers, officerNames } = figures
	if (officers.length === 0) return null
	return (
		<Panel title={t('panels.officers')} id="officers">
			<Table
				caption={t('panels.officers')}
				captionHidden
				head={[t('head.officer'), t('number')]}
				numeric={[1]}
				rows={officers.map(({ id, n }) => [
					id ? <bdi key="name">{officerNames[id] ?? id}</bdi> : t('unassigned'),
					<NumberLink
						key="number"
						value={n}
						href={listAddress(figures, { officer: id || NONE, only: 'open' })}
					/>,
				])}
			/>
		</Panel>
	)
}

/** The name of an age band in weeks: "5–8", "53 and more". */
function useBandName(): (age: AgeBand) => string {
	const t = useTranslations('figures.bands')
	return (age) => {
		const last = ageBands[ageBands.indexOf(age) - 1]
		const from = last ? Number(last) + 1 : 0
		return age === 'more' ? t('more', { from }) : t('range', { from, to: Number(age) })
	}
}

/** Who has the next action, for how many weeks, and how many are beyond their due date. */
export function WaitsPanel({ waits, overdue, whose }: Figures<'waits' | 'overdue'>) {
	const t = useTranslations('figures')
	const name = useBandName()
	const parties = asSeenBy({ whose, waits, overdue })
	if (parties.length === 0) return null
	return (
		<Panel title={t('panels.waits')} id="waits">
			<Table
				caption={t('panels.waits')}
				captionHidden
				head={[t('head.party'), ...ageBands.map(name), t('total'), t('head.overdue')]}
				numeric={ageBands.map((_, index) => index + 1).concat(ageBands.length + 1, ageBands.length + 2)}
				rows={parties.map(({ party, bands, late }) => [
					t(`parties.${party}`),
					...bands.map((n, index) => <NumberLink key={ageBands[index]} value={n} />),
					// No links: the list of needs says of a need in delivery that it is with its delivery.
					<NumberLink key="total" value={bands.reduce((sum, n) => sum + n, 0)} />,
					<NumberLink key="late" value={late} />,
				])}
			/>
			<p className={styles.note}>{t('notes.waits')}</p>
		</Panel>
	)
}

const parties = ['unodc', 'office', 'programme', 'state', 'partner'] as const
type ShownParty = (typeof parties)[number]

/** By party; for a State all of UNODC is one. */
function asSeenBy({
	whose,
	waits,
	overdue,
}: Pick<Figures<'waits' | 'overdue'>, 'whose' | 'waits' | 'overdue'>) {
	const shownAs = (party: string): ShownParty => {
		const known = parties.find((each) => each === party) ?? 'office'
		return whose === 'state' && (known === 'office' || known === 'programme') ? 'unodc' : known
	}
	return parties.flatMap((party) => {
		const own = waits.filter((wait) => shownAs(wait.party) === party)
		if (own.length === 0) return []
		const bands = ageBands.map((_, at) => own.reduce((sum, wait) => sum + (wait.bands[at]?.n ?? 0), 0))
		const late = overdue.filter((one) => shownAs(one.party) === party).reduce((sum, { n }) => sum + n, 0)
		return [{ party, bands, late }]
	})
}

/** Pieces handed over; unlike ones are not added up. */
export function PiecesPanel({ pieces }: Pick<Figures<'pieces'>, 'pieces'>) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	if (pieces.length === 0) return null
	const label = (list: string, code: string) => (code ? codes(list, [code])[0]?.label : t('notRecorded'))
	return (
		<Panel title={t('panels.pieces')} id="pieces">
			<Table
				caption={t('panels.pieces')}
				captionHidden
				head={[t('head.category'), t('head.unit'), t('head.pieces')]}
				numeric={[2]}
				rows={pieces.map(({ category, unit, n }) => [
					label('equipmentCategories', category),
					label('lineUnits', unit),
					<NumberLink key="number" value={n} />,
				])}
			/>
		</Panel>
	)
}

/** Money by currency, and all of it in United States dollars where there is more than those. */
export function MoneyPanel({ money, usd }: Pick<Figures<'money' | 'usd'>, 'money' | 'usd'>) {
	const t = useTranslations('figures')
	const amount = useAmount()
	const isConverted = money.some(({ currency }) => currency !== 'USD')
	if (money.length === 0) return null
	return (
		<Panel title={t('panels.money')} id="money">
			<Table
				caption={t('panels.money')}
				captionHidden
				head={[t('head.currency'), t('head.reserved'), t('head.committed'), t('head.spent')]}
				numeric={[1, 2, 3]}
				rows={[
					...money.map(({ currency, reserved, committed, spent }) => [
						<bdi key="currency">{currency}</bdi>,
						amount(reserved),
						amount(committed),
						amount(spent),
					]),
					...(isConverted ? [[t('inDollars'), ...usd.map((one) => amount(one.amount))]] : []),
				]}
			/>
			{isConverted && <p className={styles.note}>{t('notes.usd')}</p>}
		</Panel>
	)
}

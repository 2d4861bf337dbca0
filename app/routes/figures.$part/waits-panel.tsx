import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { type AgeBand, ageBands } from '#workflows/figures/definitions.ts'
import styles from '../figures._index/figures.module.css'
import { NumberLink } from '../figures._index/number-link.tsx'

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
export function WaitsPanel({ waits, overdue, whose }: Pick<Figures, 'waits' | 'overdue' | 'whose'>) {
	const t = useTranslations('figures')
	const name = useBandName()
	const parties = asSeenBy(whose, waits, overdue)
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
function asSeenBy(whose: Figures['whose'], waits: Figures['waits'], overdue: Figures['overdue']) {
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

import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { kinds, needOutcomes, trainingLevels } from '#workflows/vocabulary.ts'
import { NumberLink, useAmount } from './number-link.tsx'

const sumOf = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)

/** Outcomes of evaluated needs by kind. */
export function OutcomesPanel({ outcomes }: Pick<Figures, 'outcomes'>) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	if (outcomes.length === 0) return null
	return (
		<Panel title={t('panels.outcomes')} id="outcomes">
			<Table
				caption={t('panels.outcomes')}
				captionHidden
				head={[
					t('filters.kind'),
					...codes('needOutcomes', needOutcomes).map(({ label }) => label),
					t('total'),
				]}
				numeric={[1, 2, 3, 4, 5]}
				rows={codes('kinds', kinds).map(({ value, label }) => {
					const own = outcomes.filter(({ kind }) => kind === value)
					return [
						label,
						...needOutcomes.map((code) => (
							<NumberLink key={code} value={sumOf(own.filter(({ outcome }) => outcome === code))} />
						)),
						<NumberLink key="total" value={sumOf(own)} />,
					]
				})}
			/>
		</Panel>
	)
}

const sexes = ['female', 'male', 'notStated'] as const

/** Participants of delivered training. */
export function LearnersPanel({ learners }: Pick<Figures, 'learners'>) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	if (learners.length === 0) return null
	const levels = ['', ...trainingLevels].filter((code) => learners.some(({ level }) => level === code))
	return (
		<Panel title={t('panels.learners')} id="learners">
			<Table
				caption={t('panels.learners')}
				captionHidden
				head={[t('head.level'), ...sexes.map((sex) => t(`head.${sex}`)), t('total')]}
				numeric={[1, 2, 3, 4]}
				rows={levels.map((code) => {
					const own = learners.filter(({ level }) => level === code)
					return [
						code ? codes('trainingLevels', [code])[0]?.label : t('notRecorded'),
						...sexes.map((of) => <NumberLink key={of} value={sumOf(own.filter(({ sex }) => sex === of))} />),
						<NumberLink key="total" value={sumOf(own)} />,
					]
				})}
			/>
		</Panel>
	)
}

/** Pieces handed over; unlike ones are not added up. */
export function PiecesPanel({ pieces }: Pick<Figures, 'pieces'>) {
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

/** Money by currency, never added up over currencies. */
export function MoneyPanel({ money }: Pick<Figures, 'money'>) {
	const t = useTranslations('figures')
	const amount = useAmount()
	if (money.length === 0) return null
	return (
		<Panel title={t('panels.money')} id="money">
			<Table
				caption={t('panels.money')}
				captionHidden
				head={[t('head.currency'), t('head.reserved'), t('head.committed'), t('head.spent')]}
				numeric={[1, 2, 3]}
				rows={money.map(({ currency, reserved, committed, spent }) => [
					<bdi key="currency">{currency}</bdi>,
					amount(reserved),
					amount(committed),
					amount(spent),
				])}
			/>
		</Panel>
	)
}

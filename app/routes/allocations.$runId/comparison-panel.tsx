import { useFormatter, useTranslations } from 'use-intl/react'
import { type ComparedRow, ComparisonTable } from '#app/components/matrix/comparison-table.tsx'
import { Mark } from '#app/components/matrix/marks.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationLineView } from '#app/domain/allocation/allocation-lines.server.ts'
import type { AllocationView, LineFilter } from '#app/domain/allocation/get-allocation.server.ts'
import { allocationRules } from '#workflows/allocation/pairs.ts'
import styles from './allocation.module.css'
import { LineDecision } from './line-decision.tsx'
import { LineReasons, limitsOf, Priority, Quantity } from './line-reasons.tsx'

type ComparisonPanelProps = { run: AllocationView; show: LineFilter | undefined }

/** One to three needs of a proposal side by side: what each asks for, what it gets, and each limit that decided. */
export function ComparisonPanel({ run, show }: ComparisonPanelProps) {
	const t = useTranslations('allocation.compare')
	const columns = useTranslations('allocation.columns')
	const facts = useFactRows(run)
	const limits = useLimitRows(run.compared)
	if (run.compared.length === 0) return null
	const back = new URLSearchParams({ ...(show && { show }), ...(run.page > 1 && { page: String(run.page) }) })
	return (
		<Panel title={t('title', { count: run.compared.length })} id="comparison">
			{run.comparedTooMany && <Notice title={t('tooMany')} />}
			<p>
				<a href={`?${back}#proposal`}>{t('close')}</a>
			</p>
			<ComparisonTable
				caption={t('title', { count: run.compared.length })}
				head={{ criterion: t('criterion'), alternatives: run.compared.map(({ label }) => label ?? '') }}
				rows={[
					...facts,
					...limits,
					{
						criterion: columns('why'),
						cells: run.compared.map((line) => <LineReasons key={line.id} line={line} />),
					},
					...(run.compared.some(isDecided) ? [decisions(run, columns('decision'))] : []),
				]}
			/>
		</Panel>
	)
}

type Line = AllocationLineView

const isDecided = ({ departure, outcome, isYours }: Line) =>
	departure !== null || outcome !== null || !isYours

/** What officers changed and what became of it. The form to change a line stands in the table of all lines, once. */
const decisions = (run: AllocationView, criterion: string): ComparedRow => ({
	criterion,
	cells: run.compared.map((line) => (
		<LineDecision key={line.id} run={{ ...run, mayOverride: false }} line={line} wrong={undefined} />
	)),
})

function useFactRows({ compared }: AllocationView): ComparedRow[] {
	const t = useTranslations('allocation')
	const untitled = useTranslations('needs')('untitled')
	const format = useFormatter()
	const amount = (quantity: number | null) =>
		quantity === null ? t('record.unknown') : format.number(quantity)
	const row = (criterion: string, cell: (line: Line) => ComparedRow['cells'][number]): ComparedRow => ({
		criterion,
		cells: compared.map(cell),
	})
	return [
		row(t('columns.need'), ({ id, href, title }) => (
			<a key={id} href={href}>
				<UserText>{title || untitled}</UserText>
			</a>
		)),
		row(t('columns.state'), ({ state }) => state),
		row(t('columns.points'), (line) => <Priority key={line.id} line={line} />),
		row(t('compare.rank'), ({ explanation: { place, of } }) => t('compare.rankOf', { place, of })),
		row(t('compare.requested'), ({ wanted }) => amount(wanted)),
		row(t('compare.minimum'), ({ minimum }) => amount(minimum)),
		row(t('columns.gets'), (line) => <Quantity key={line.id} line={line} />),
		row(t('compare.programmes'), ({ id, choices }) => (
			<ul key={id} className={styles.programmes}>
				{choices.map(({ id: programme, code, fit }) => (
					<li key={programme}>{t('compare.fit', { programme: `\u2068${code}\u2069`, fit })}</li>
				))}
			</ul>
		)),
	]
}

/** The limits that decided about at least one of these needs. */
function useLimitRows(compared: readonly Line[]): ComparedRow[] {
	const t = useTranslations('allocation')
	return allocationRules
		.filter((rule) => compared.some((line) => limitsOf(line).has(rule)))
		.map((rule) => ({
			criterion: t(`short.${rule}`),
			cells: compared.map((line) =>
				limitsOf(line).has(rule) ? (
					<span key={line.id}>
						<Mark result="fail" /> {t('compare.limits')}
					</span>
				) : null,
			),
		}))
}

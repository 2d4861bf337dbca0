import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { type MatrixRow, MatrixTable } from '#app/components/matrix/matrix-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationView, LineFilter } from '#app/domain/allocation/get-allocation.server.ts'
import { allocationRules } from '#workflows/allocation/pairs.ts'
import styles from './allocation.module.css'
import { LineDecision, type Wrong } from './line-decision.tsx'
import { LineReasons, limitsOf, Priority, Quantity } from './line-reasons.tsx'

type ProposalPanelProps = {
	run: AllocationView
	show: LineFilter | undefined
	/** The lines that the address lays side by side. */
	compare: readonly string[]
	wrong: Wrong
}

const filters = ['served', 'left', 'departed', 'open'] as const
const COMPARE = 'compare'

/** The proposal for each need, with reasons and officers' changes. */
export function ProposalPanel({ run, show, compare, wrong }: ProposalPanelProps) {
	const t = useTranslations('allocation')
	const { lines, counts, hidden, recusedFrom } = run
	return (
		<Panel title={t('result.title')} id="proposal">
			<p>
				{t('result.served', { count: counts.served })} · {t('result.left', { count: counts.left })}
				{hidden > 0 && ` · ${t('result.hidden', { count: hidden })}`}
			</p>
			{recusedFrom > 0 && <Notice tone="warning" title={t('result.recused', { count: recusedFrom })} />}
			<FilterForm
				button={t('filters.button')}
				filters={[
					{
						name: 'show',
						label: t('filters.show'),
						value: show,
						any: t('filters.any'),
						options: filters.map((value) => ({
							value,
							label: `${t(`filters.${value}`)} (${counts[value]})`,
						})),
					},
				]}
			/>
			{lines.length === 0 ? (
				<p>{t('result.none')}</p>
			) : (
				<>
					<ProposalTable run={run} compare={compare} wrong={wrong} />
					<CompareForm run={run} show={show} />
				</>
			)}
			<Pages run={run} show={show} compare={compare} />
		</Panel>
	)
}

/** Needs as rows, the limits that decided about them as columns: those who get most of what they ask for first. */
function ProposalTable({ run, compare, wrong }: Omit<ProposalPanelProps, 'show'>) {
	const t = useTranslations('allocation')
	const { lines } = run
	const limits = allocationRules.filter((rule) => lines.some((line) => limitsOf(line).has(rule)))
	const rowOf = (line: Line): MatrixRow => ({
		key: line.id,
		id: `line-${line.id}`,
		isChosen: compare.includes(line.id),
		tick: (
			<input
				type="checkbox"
				form={COMPARE}
				name="compare"
				value={line.id}
				defaultChecked={compare.includes(line.id)}
				aria-label={t('compare.tick', { need: `\u2068${line.label}\u2069` })}
			/>
		),
		name: <NeedName line={line} />,
		cells: {
			state: line.state,
			points: <Priority line={line} />,
			gets: <Quantity line={line} />,
			...Object.fromEntries(
				limits.map((rule) => [rule, limitsOf(line).has(rule) ? { result: 'fail' as const } : null]),
			),
			why: <LineReasons line={line} />,
			decision: <LineDecision run={run} line={line} wrong={wrong} />,
		},
	})
	return (
		<MatrixTable
			caption={t('result.title')}
			tickHead={t('compare.column')}
			nameHead={t('columns.need')}
			columns={[
				{ key: 'state', label: t('columns.state') },
				{ key: 'points', label: t('columns.points') },
				{ key: 'gets', label: t('columns.gets') },
				...limits.map((rule) => ({ key: rule, label: t(`short.${rule}`), rule: t(`rules.${rule}`) })),
				{ key: 'why', label: t('columns.why') },
				{ key: 'decision', label: t('columns.decision') },
			]}
			groups={(['served', 'left'] as const).map((key) => ({
				key,
				title: t(`filters.${key}`),
				rows: lines.filter(({ gets }) => (gets !== null) === (key === 'served')).map(rowOf),
			}))}
		/>
	)
}

type Line = AllocationView['lines'][number]
type LineProps = { line: AllocationView['lines'][number] }

function NeedName({ line: { href, label, title } }: LineProps) {
	const untitled = useTranslations('needs')('untitled')
	return (
		<>
			<a href={href}>
				<bdi>{label}</bdi>
			</a>{' '}
			<UserText>{title || untitled}</UserText>
		</>
	)
}

/** Sends the ticks of the table. */
function CompareForm({ run: { page }, show }: Pick<ProposalPanelProps, 'run' | 'show'>) {
	const t = useTranslations('allocation.compare')
	return (
		<form id={COMPARE} action="#comparison" className={styles.compare}>
			{show && <input type="hidden" name="show" value={show} />}
			{page > 1 && <input type="hidden" name="page" value={page} />}
			<Button tone="secondary">{t('button')}</Button>
			<span>{t('hint')}</span>
		</form>
	)
}

function Pages({ run: { page, pages }, show, compare }: Omit<ProposalPanelProps, 'wrong'>) {
	const t = useTranslations('common')
	if (pages < 2) return null
	const to = (at: number) => {
		const chosen = compare.map((id): [string, string] => ['compare', id])
		const shown: [string, string][] = show ? [['show', show]] : []
		return `?${new URLSearchParams([...shown, ['page', String(at)], ...chosen])}#proposal`
	}
	return (
		<p>
			{page > 1 && <a href={to(page - 1)}>{t('previous')}</a>}{' '}
			{page < pages && <a href={to(page + 1)}>{t('next')}</a>}
		</p>
	)
}

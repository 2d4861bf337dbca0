import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { ShareBar } from '#app/components/matrix/bars.tsx'
import { type MatrixRow, MatrixTable } from '#app/components/matrix/matrix-table.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationLineView } from '#app/domain/allocation/allocation-lines.server.ts'
import type { AllocationView, LineFilter } from '#app/domain/allocation/get-allocation.server.ts'
import { type AllocationRule, allocationRules } from '#workflows/allocation/pairs.ts'
import { LineDecision, type Wrong } from './line-decision.tsx'
import { LineReasons } from './line-reasons.tsx'

type ProposalPanelProps = { run: AllocationView; show: LineFilter | undefined; wrong: Wrong }

const filters = ['served', 'left', 'departed', 'open'] as const

/** The proposal for each need, with reasons and officers' changes. */
export function ProposalPanel({ run, show, wrong }: ProposalPanelProps) {
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
			{lines.length === 0 ? <p>{t('result.none')}</p> : <ProposalTable run={run} wrong={wrong} />}
			<Pages run={run} show={show} />
		</Panel>
	)
}

/** Needs as rows, the limits that decided about them as columns: those who get most of what they ask for first. */
function ProposalTable({ run, wrong }: Pick<ProposalPanelProps, 'run' | 'wrong'>) {
	const t = useTranslations('allocation')
	const { lines } = run
	const limits = allocationRules.filter((rule) => lines.some((line) => limitsOf(line).has(rule)))
	const rowOf = (line: Line): MatrixRow => ({
		key: line.id,
		id: `line-${line.id}`,
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

/** The limits that reduced what a need gets, or for which it gets nothing from any programme. */
const limitsOf = ({ explanation }: Line): ReadonlySet<AllocationRule> =>
	new Set(
		explanation.outcome === 'served'
			? explanation.limitedBy
			: explanation.against.flatMap(({ rules }) => rules),
	)

/** What a need gets, as a share of what it asks for. */
function Quantity({ line: { gets, wanted } }: LineProps) {
	const t = useTranslations('allocation.line')
	if (!gets) return t('nothing')
	return (
		<>
			<Gets {...gets} />
			{wanted !== null && <ShareBar share={gets.quantity / wanted} tone="good" />}
		</>
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

function Priority({ line: { explanation } }: LineProps) {
	const t = useTranslations('allocation.line')
	return (
		<>
			<ShareBar share={explanation.points / 100} />
			{explanation.points}
			{explanation.unrated && <> ({t('unrated')})</>}
		</>
	)
}

function Pages({ run: { page, pages }, show }: Pick<ProposalPanelProps, 'run' | 'show'>) {
	const t = useTranslations('common')
	if (pages < 2) return null
	const to = (at: number) => `?${new URLSearchParams({ ...(show && { show }), page: String(at) })}#proposal`
	return (
		<p>
			{page > 1 && <a href={to(page - 1)}>{t('previous')}</a>}{' '}
			{page < pages && <a href={to(page + 1)}>{t('next')}</a>}
		</p>
	)
}

/** The quantity that a need gets; of unlike lines of equipment, that of each category. */
function Gets({ quantity, code, lines }: NonNullable<AllocationLineView['gets']>) {
	const t = useTranslations('allocation')
	const common = useTranslations('common')
	const programme = `\u2068${code}\u2069`
	if (lines.length < 2) return t('line.quantityOf', { quantity, programme })
	return common.rich('labelledPart', { label: programme, value: () => <LinesSummary lines={lines} /> })
}

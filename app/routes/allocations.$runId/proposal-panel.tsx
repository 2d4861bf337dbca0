import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationView, LineFilter } from '#app/domain/allocation/get-allocation.server.ts'
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
			{lines.length === 0 ? (
				<p>{t('result.none')}</p>
			) : (
				<Table
					caption={t('result.title')}
					captionHidden
					head={[
						t('columns.need'),
						t('columns.state'),
						t('columns.points'),
						t('columns.gets'),
						t('columns.why'),
						t('columns.decision'),
					]}
					numeric={[2]}
					rows={lines.map((line) => [
						<NeedName key="need" line={line} />,
						line.state,
						<Points key="points" line={line} />,
						line.gets
							? t('line.quantityOf', {
									quantity: line.gets.quantity,
									programme: `\u2068${line.gets.code}\u2069`,
								})
							: t('line.nothing'),
						<LineReasons key="why" line={line} />,
						<LineDecision key="decision" run={run} line={line} wrong={wrong} />,
					])}
				/>
			)}
			<Pages run={run} show={show} />
		</Panel>
	)
}

type LineProps = { line: AllocationView['lines'][number] }

function NeedName({ line: { id, href, label, title } }: LineProps) {
	const untitled = useTranslations('needs')('untitled')
	return (
		<span id={`line-${id}`}>
			<a href={href}>
				<bdi>{label}</bdi>
			</a>{' '}
			<UserText>{title || untitled}</UserText>
		</span>
	)
}

function Points({ line: { explanation } }: LineProps) {
	const t = useTranslations('allocation.line')
	return (
		<>
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

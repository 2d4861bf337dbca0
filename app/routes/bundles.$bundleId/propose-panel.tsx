import { useTranslations } from 'use-intl/react'
import { ForeseenNote } from '#app/components/event/steps-ahead.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { BundleView } from '#app/domain/bundles/get-bundle.server.ts'
import type { RowOutcome } from '#app/domain/core/row-by-row.server.ts'

type ProposePanelProps = { bundle: BundleView; programme: NonNullable<BundleView['chosen']> }

/** The preview of the proposal for each need, and the button that proposes it for those that can take it. */
export function ProposePanel({ bundle: { members, refusals, foreseen }, programme }: ProposePanelProps) {
	const t = useTranslations('bundles')
	const reason = useRefusal()
	const possible = members.filter(({ id }) => !refusals[id])
	return (
		<Panel title={t('propose.title', { programme: `\u2068${programme.code}\u2069` })} id="propose">
			<p>{t('propose.lead')}</p>
			<Table
				caption={t('columns.happens')}
				captionHidden
				head={[t('columns.state'), t('columns.need'), t('columns.happens')]}
				rows={members.map(({ id, state, title }) => [
					state,
					<UserText key="need">{title}</UserText>,
					refusals[id] ? reason(refusals[id]) : t('propose.would'),
				])}
			/>
			{possible.length === 0 ? (
				<p>{t('propose.nothing')}</p>
			) : (
				<ActionForm>
					<input type="hidden" name="programmeId" value={programme.id} />
					{possible.map(({ id, revision }, index) => (
						<div key={id} hidden>
							<input type="hidden" name={`rows.${index}.id`} value={id} />
							<input type="hidden" name={`rows.${index}.revision`} value={revision} />
						</div>
					))}
					<ForeseenNote group="need" foreseen={foreseen.proposeProgramme} />
					<Button name="type" value="proposeProgramme">
						{t('propose.button', { count: possible.length })}
					</Button>
				</ActionForm>
			)}
		</Panel>
	)
}

type ProposalResultsProps = {
	results: readonly ({ id: string } & RowOutcome)[]
	members: BundleView['members']
}

/** The outcome of each proposal. */
export function ProposalResults({ results, members }: ProposalResultsProps) {
	const t = useTranslations('bundles')
	const reason = useRefusal()
	const done = results.filter(({ outcome }) => outcome === 'done').length
	return (
		<>
			<Notice tone={done === results.length ? 'success' : 'warning'} title={t('propose.done', { done })} />
			<Table
				caption={t('columns.result')}
				head={[t('columns.state'), t('columns.need'), t('columns.result')]}
				rows={results.map((row) => {
					const member = members.find(({ id }) => id === row.id)
					return [
						member?.state ?? '',
						<UserText key="need">{member?.title ?? ''}</UserText>,
						row.outcome === 'refused' ? reason(row.reason) : t(`propose.outcomes.${row.outcome}`),
					]
				})}
			/>
		</>
	)
}

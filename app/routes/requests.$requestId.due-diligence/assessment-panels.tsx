import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useEventFieldWords, useEventWords } from '#app/components/event/use-event-words.ts'
import { StatedList } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { CaseView } from '#app/domain/requests/get-case.server.ts'
import type { EventGroup } from '#app/forms/event-forms.ts'

type Shown = { found: Omit<CaseView, 'drawing'> }
type Step = NonNullable<CaseView['decision']>

/** Risk, sources, mitigation and monitoring of the latest assessment. */
export function AssessmentPanel({ found: { assessment, status } }: Shown) {
	const t = useTranslations('dueDiligence.assessment')
	return (
		<Panel title={t(assessment && status === 'open' ? 'earlier' : 'title')} id="assessment">
			{assessment ? <Told step={assessment} by={t('by')} on={t('on')} /> : <p>{t('none')}</p>}
		</Panel>
	)
}

/** The decision on the case, by whom, and why or on which conditions. */
export function DecisionPanel({ found: { decision, status } }: Shown) {
	const t = useTranslations('dueDiligence.decision')
	const words = useEventWords()
	if (!decision) return null
	return (
		<Panel title={t('title')} id="decision">
			<Told
				step={decision}
				by={t('by')}
				on={t('on')}
				first={{
					label: words('dueDiligence' satisfies EventGroup, decision.event).label,
					value: <StatusTag kind="dueDiligence" status={status} />,
				}}
			/>
		</Panel>
	)
}

type ToldProps = { step: Step; by: string; on: string; first?: { label: string; value: ReactNode } }

function Told({ step, by, on, first }: ToldProps) {
	const roles = useTranslations('common.roles')
	const words = useEventFieldWords()
	const who = step.actor ? <UserText>{step.actor}</UserText> : roles(step.actorRole as 'system')
	return (
		<>
			<FactList
				items={[
					...(first ? [first] : []),
					{ label: by, value: who },
					{ label: on, value: <LocalDate value={step.at} /> },
				]}
			/>
			<StatedList fields={step.fields} labelOf={(name) => words(name).label} />
		</>
	)
}

/** The subject of the case, its status and validity. */
export function CaseOverview({ found }: { found: Omit<CaseView, 'drawing'> }) {
	const t = useTranslations('dueDiligence.overview')
	const { request, recipients, validUntil } = found
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('status'), value: <StatusTag kind="dueDiligence" status={found.status} /> },
					...(validUntil ? [{ label: t('validUntil'), value: <LocalDate value={validUntil} /> }] : []),
					{ label: t('recipients'), value: recipients.map((name) => <Recipient key={name} name={name} />) },
					{ label: t('state'), value: found.state },
					{
						label: t('request'),
						value: (
							<a href={`/requests/${request.id}`}>
								{request.reference ? (
									<Reference>{request.reference}</Reference>
								) : (
									<UserText>{request.title}</UserText>
								)}
							</a>
						),
					},
					{ label: t('openedOn'), value: <LocalDate value={found.openedAt} /> },
				]}
			/>
		</Panel>
	)
}

const Recipient = ({ name }: { name: string }) => (
	<div>
		<UserText>{name}</UserText>
	</div>
)

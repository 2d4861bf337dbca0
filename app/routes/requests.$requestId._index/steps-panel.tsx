import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { useOfficerOptions } from '#app/components/event/use-officer-options.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Unlockable } from '#app/domain/clarifications/list-unlockable.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/signed-in.server.ts'
import { AnswerFields, givenAnswers } from './answer-fields.tsx'
import { AskFields } from './ask-fields.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { ReopenFields } from './reopen-fields.tsx'

type Officer = { id: string; name: string; regions: string[]; open: number }
type StepsPanelProps = {
	request: RequestView
	forms: readonly EventForm[]
	officers: readonly Officer[]
	unlockable: readonly Unlockable[]
	problem: Problem | undefined
	/** A question to the State that stands there before anybody has typed. */
	asked: { needId: string; text: string } | null
}

/** The steps that the reader can take, each with its form. */
export function StepsPanel({ request, forms, officers, unlockable, problem, asked }: StepsPanelProps) {
	const t = useTranslations('request')
	const people = useOfficerOptions(officers)
	if (forms.length === 0) return null
	const { needs, questions, revision } = request
	return (
		<Panel title={t('act')} id="steps">
			{forms.some(({ type }) => type === 'endorse') && (
				<p>
					<a href={`/requests/${request.id}/filing`}>{t('readFirst')}</a>
				</p>
			)}
			<EventPanel
				group="request"
				revision={revision}
				forms={forms}
				people={people}
				problem={problem}
				special={{
					askClarification: <AskFields needs={needs} unlockable={unlockable} />,
					answerClarification: <AnswerFields questions={questions} />,
					proposeDecisions: <DecisionFields needs={needs} />,
					askReopening: <ReopenFields needs={needs} />,
				}}
				values={{
					answerClarification: givenAnswers(questions),
					...(asked && { askClarification: { questions: [asked] } }),
				}}
			/>
		</Panel>
	)
}

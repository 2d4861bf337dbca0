import { useTranslations } from 'use-intl/react'
import { EventPanel, useOfficerOptions } from '#app/components/event/event-panel.tsx'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Unlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { reopeningReasons } from '#workflows/reasons.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'

import { AnswerFields, AskFields, givenAnswers } from './ask-fields.tsx'
import { PROPOSE } from './decide-panel.tsx'
import { NoteNamed } from './request-overview.tsx'

type Officer = { id: string; name: string; regions: string[]; open: number }
type StepsPanelProps = {
	request: RequestView
	forms: readonly EventForm[]
	officers: readonly Officer[]
	unlockable: readonly Unlockable[]
	problem: Problem | undefined
	/** A prepared question to the State, before anything is typed. */
	asked: { needId: string; text: string } | null
}

/** The steps that the reader can take, each with its form. */
export function StepsPanel({ request, forms, officers, unlockable, problem, asked }: StepsPanelProps) {
	const t = useTranslations('request')
	const people = useOfficerOptions(officers)
	// A decision is taken beside the needs.
	const here = forms.filter(({ type }) => type !== PROPOSE)
	if (here.length === 0) return null
	const { needs, questions, revision } = request
	const isNext = request.waitsForViewer && here.length === forms.length
	return (
		<Panel title={t('act')} id="steps" isNext={isNext}>
			{forms.some(({ type }) => type === 'endorse') && (
				<p>
					<a href={`/requests/${request.id}/filing`}>{t('readFirst')}</a>
				</p>
			)}
			<NoteToVerify request={request} forms={forms} />
			<EventPanel
				group="request"
				revision={revision}
				forms={awaitedFirst(here, request)}
				foreseen={request.foreseen}
				people={people}
				problem={problem}
				isQuiet={!isNext}
				special={{
					askClarification: <AskFields needs={needs} unlockable={unlockable} />,
					answerClarification: <AnswerFields questions={questions} />,
					askReopening: <ReopenFields needs={needs} />,
				}}
				values={{
					acknowledge: { officerId: leastBusy(officers)?.id },
					answerClarification: givenAnswers(questions),
					...(asked && { askClarification: { questions: [asked] } }),
				}}
			/>
		</Panel>
	)
}

/** The forms of the steps that wait for the reader before the others, each in their own order. */
export function awaitedFirst(
	forms: readonly EventForm[],
	{ ahead }: Pick<RequestView, 'ahead'>,
): EventForm[] {
	const awaited = new Set(ahead.filter(({ yours }) => yours).map(({ type }) => type))
	return forms.toSorted((one, other) => Number(awaited.has(other.type)) - Number(awaited.has(one.type)))
}

/** Whom the form proposes: of those who can be assigned, the one with the fewest open requests. */
const leastBusy = (officers: readonly Officer[]) =>
	officers.toSorted((one, other) => one.open - other.open).at(0)

/** What the officer attests: the note that the focal point named, beside the step that says it is authentic. */
function NoteToVerify({ request: { id, note }, forms }: Pick<StepsPanelProps, 'request' | 'forms'>) {
	const t = useTranslations('request.overview')
	if (!note || !forms.some(({ type }) => type === 'acknowledge')) return null
	return <FactList items={[{ label: t('note'), value: <NoteNamed note={note} requestId={id} /> }]} />
}

const isEnded = (status: ShownNeedStatus) => isOneOf(endedNeedStates, status)

/** Why a request is to be reopened, and which of its needs are to be examined. */
function ReopenFields({ needs }: Pick<RequestView, 'needs'>) {
	const t = useTranslations('request.decide')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	const ended = needs.filter(({ status }) => isEnded(status))
	return (
		<>
			<ChoiceGroup
				name="reasonCode"
				{...words('reasonCode')}
				options={codes('reopeningReasons', reopeningReasons)}
				required
			/>
			<ChoiceGroup
				name="needIds"
				{...words('needIds')}
				options={ended.map(({ id, rank, title }) => {
					return { value: id, label: t('need', { rank, title: `\u2068${title}\u2069` }) }
				})}
				multiple
				required
			/>
			<TextArea name="reason" {...words('reason', 1500)} required />
		</>
	)
}

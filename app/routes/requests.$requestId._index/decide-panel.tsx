import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { ForeseenNote } from '#app/components/event/steps-ahead.tsx'
import {
	useCodeOptions,
	useEventFieldName,
	useEventFieldWords,
	useEventWords,
} from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { typedType, typedValues } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DecisionEvidence } from '#app/domain/record-pages/decision-evidence.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { declineReasons, holdReasons } from '#workflows/reasons.ts'
import { outcomes } from '#workflows/vocabulary.ts'
import styles from './decide.module.css'
import { DecidedNeed } from './decided-need.tsx'
import { Proposals } from './proposals.tsx'
import { RequestEvidence } from './request-evidence.tsx'

/** The step whose form stands beside what it is about, instead of among the other steps. */
export const PROPOSE = 'proposeDecisions'

type DecidePanelProps = {
	request: RequestView
	evidence: DecisionEvidence
	/** Whether the reader can propose; others read what was proposed. */
	proposes: boolean
	problem: Problem | undefined
}

/** The needs to be decided, each with what it rests on: beside it the choice, or the proposal for whoever approves it. */
export function DecidePanel({ request, evidence, proposes, problem }: DecidePanelProps) {
	const t = useTranslations('request.decisions')
	const { label, hint } = useEventWords()('request', PROPOSE)
	const codes = useCodeOptions()
	const pending = request.needs.filter(({ status }) => status === 'pending')
	const wrong = needsWithErrors(problem)
	const rows = (choiceOn: (needId: string, at: number) => ReactNode) =>
		pending.map(({ id, substance }, at) => {
			const need = evidence.needs.find((each) => each.id === id)
			const proposed = request.decisions.find((each) => each.needId === id && each.standing === 'proposed')
			return (
				need && (
					<DecidedNeed
						key={id}
						requestId={request.id}
						need={need}
						evidence={evidence}
						substance={substance}
						isOpen={wrong.size > 0 ? wrong.has(at) : at === 0}
						proposed={proposed && codes('outcomes', [proposed.outcome])[0]?.label}
					>
						{choiceOn(id, at)}
					</DecidedNeed>
				)
			)
		})
	return (
		<Panel title={proposes ? label : t('title')} id="decide" isNext={proposes && request.waitsForViewer}>
			<p>{proposes ? hint : t('notSeen')}</p>
			<RequestEvidence request={request} evidence={evidence} />
			{proposes ? (
				<ProposalForm request={request} count={pending.length} problem={problem}>
					{rows((needId, at) => (
						<Choice needId={needId} at={at} />
					))}
				</ProposalForm>
			) : (
				rows((needId) => (
					<Proposals decisions={request.decisions.filter((decision) => decision.needId === needId)} />
				))
			)}
		</Panel>
	)
}

/** Which needs, by their place in the form, have something to be corrected. */
const needsWithErrors = (problem: Problem | undefined) =>
	new Set(
		Object.keys((typedType(problem) === PROPOSE && problem?.errors) || {}).flatMap((name) => {
			const [list, at] = name.split('.')
			return list === 'decisions' ? [Number(at)] : []
		}),
	)

type ProposalFormProps = Pick<DecidePanelProps, 'request' | 'problem'> & {
	count: number
	children: ReactNode
}

function ProposalForm({ request, problem, count, children }: ProposalFormProps) {
	const t = useTranslations('request.decide')
	const nameOf = useEventFieldName()
	const { label } = useEventWords()('request', PROPOSE)
	const own = typedType(problem) === PROPOSE ? problem : undefined
	return (
		<div className={styles.form}>
			<ActionForm
				errors={own?.errors}
				values={own && typedValues(own.typed)}
				labelOf={nameOf}
				sends={{ name: 'type', value: PROPOSE }}
			>
				<input type="hidden" name="revision" value={request.revision} />
				{children}
				<ForeseenNote group="request" foreseen={request.foreseen[PROPOSE]} />
				<div className={styles.bar}>
					<span className={styles.count} data-of={count}>
						{t('decided')}
					</span>
					<Button name="type" value={PROPOSE}>
						{label}
					</Button>
				</div>
			</ActionForm>
		</div>
	)
}

/** The decision on a need with its grounds and reason. */
function Choice({ needId, at }: { needId: string; at: number }) {
	const t = useTranslations('request.decide')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	return (
		<>
			<input type="hidden" name={`decisions.${at}.needId`} value={needId} />
			<ChoiceGroup
				name={`decisions.${at}.outcome`}
				label={words('outcome').label}
				options={codes('outcomes', outcomes)}
				required
			/>
			<SelectField
				name={`decisions.${at}.reasonCode`}
				label={words('reasonCode').label}
				hint={t('groundHint')}
				options={codes('decisionReasons', [...declineReasons, ...holdReasons])}
			/>
			<TextArea name={`decisions.${at}.reason`} {...words('reason', 1500)} required />
		</>
	)
}

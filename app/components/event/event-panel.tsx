import type { ReactNode } from 'react'
import type { EventForm, EventGroup } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/signed-in.server.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { ActionForm } from '../form/action-form.tsx'
import type { Option } from '../form/choice-group.tsx'
import { typedType, typedValues } from '../form/form-context.ts'
import { Button } from '../ui/button.tsx'
import { EventFields } from './event-fields.tsx'
import styles from './event-panel.module.css'
import { ForeseenNote } from './foreseen-note.tsx'
import { useEventFieldName, useEventWords } from './use-event-words.ts'

type EventPanelProps = {
	group: EventGroup
	revision: number
	/** From `eventForms(group, openTo)`, made by the loader. */
	forms: readonly EventForm[]
	/** What follows from each step, by type of event. */
	foreseen: ForeseenSteps
	/** The options where an event asks for a person. */
	people?: readonly Option[]
	/** The action's response, so that the form concerned is open with its typed values. */
	problem?: Problem | null | undefined
	/** Fields that replace the generated ones, by type of event. */
	special?: Partial<Record<string, ReactNode>>
	/** Initial values of a form, by type of event. */
	values?: Partial<Record<string, Record<string, unknown>>>
	/** Another address than the page's own. */
	action?: string
	/** Whether nothing waits for the reader: then no form stands open. */
	isQuiet?: boolean
}

/** Every step open to the reader, each as a form that sends its event. */
export function EventPanel({ forms, problem, special = {}, values = {}, ...panel }: EventPanelProps) {
	const { isQuiet = false, ...shared } = panel
	const wrong = typedType(problem)
	const ordinary = forms.filter(({ danger }) => !danger)
	return (
		<div className={styles.steps}>
			{forms.map((form) => (
				<EventStep
					key={form.type}
					{...shared}
					form={form}
					fields={special[form.type]}
					values={values[form.type]}
					problem={wrong === form.type ? problem : null}
					open={wrong === form.type || (!isQuiet && ordinary.length === 1 && !form.danger)}
				/>
			))}
		</div>
	)
}

type EventStepProps = Pick<
	EventPanelProps,
	'group' | 'revision' | 'foreseen' | 'people' | 'problem' | 'action'
> & {
	form: EventForm
	fields: ReactNode
	values: Record<string, unknown> | undefined
	open: boolean
}

function EventStep({ form, open, ...step }: EventStepProps) {
	const { label, hint } = useEventWords()(step.group, form.type)
	const plain = form.fields.length === 0 && !step.fields
	if (plain && !form.danger)
		return (
			<div className={styles.plain}>
				{hint && <p className={styles.hint}>{hint}</p>}
				<EventStepForm {...step} form={form} label={label} />
			</div>
		)
	return (
		<details className={styles.step} open={open} data-danger={form.danger ? '' : undefined}>
			<summary>{label}</summary>
			<div className={styles.body}>
				{hint && <p className={styles.hint}>{hint}</p>}
				<EventStepForm {...step} form={form} label={label} />
			</div>
		</details>
	)
}

type EventStepFormProps = Omit<EventStepProps, 'open'> & { label: string }

function EventStepForm({ form, fields, values, label, ...step }: EventStepFormProps) {
	const { group, revision, foreseen, people, problem, action } = step
	const nameOf = useEventFieldName()
	return (
		<ActionForm
			errors={problem?.errors}
			values={problem ? typedValues(problem.typed) : values}
			labelOf={nameOf}
			sends={{ name: 'type', value: form.type }}
			{...(action && { action })}
		>
			<input type="hidden" name="revision" value={revision} />
			{fields ?? <EventFields fields={form.fields} {...(people && { people })} />}
			<ForeseenNote group={group} foreseen={foreseen[form.type]} />
			<Button name="type" value={form.type} tone={form.danger ? 'danger' : 'primary'}>
				{label}
			</Button>
		</ActionForm>
	)
}

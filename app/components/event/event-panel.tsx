import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { EventField, EventForm, EventGroup } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { ActionForm } from '../form/action-form.tsx'
import { ChoiceGroup, type Option, SelectField, TickField } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'
import { typedType, typedValues } from '../form/form-context.ts'
import { NumberField, TextArea, TextField } from '../form/text-field.tsx'
import { Button } from '../ui/button.tsx'
import styles from './event-panel.module.css'
import { ForeseenNote } from './steps-ahead.tsx'
import { useCodeOptions, useEventFieldName, useEventFieldWords, useEventWords } from './use-event-words.ts'

type EventFieldsProps = { fields: readonly EventField[]; people?: readonly Option[] }

/** The fields of an event, each by its control. `people` are the options where a person is chosen. */
export function EventFields({ fields, people = [] }: EventFieldsProps) {
	return fields.map((field) => <EventFieldControl key={field.name} field={field} people={people} />)
}

const MAX_OPTIONS_IN_VIEW = 6

function EventFieldControl({ field, people }: { field: EventField; people: readonly Option[] }) {
	const words = useEventFieldWords()
	const codeOptions = useCodeOptions()
	const { name, control, required, max } = field
	const props = { name, required, ...words(name, control === 'text' || control === 'line' ? max : undefined) }
	const options = codeOptions(field.codeList, field.options ?? [])
	switch (control) {
		case 'text':
			return <TextArea {...props} rows={(max ?? 0) > 3000 ? 8 : 4} />
		case 'date':
			return <DateField {...props} />
		case 'number':
		case 'money':
			return <NumberField {...props} />
		case 'tick':
			return <TickField {...props} />
		case 'person':
			return <SelectField {...props} options={people} />
		case 'choices':
			return <ChoiceGroup {...props} options={options} multiple />
		case 'choice':
			return options.length > MAX_OPTIONS_IN_VIEW ? (
				<SelectField {...props} options={options} />
			) : (
				<ChoiceGroup {...props} options={options} />
			)
		case 'line':
			return <TextField {...props} />
	}
}

type Officer = { id: string; name: string; regions: readonly string[]; open: number }

/** Case officers as options, each with regions and number of open requests. */
export function useOfficerOptions(officers: readonly Officer[]): Option[] {
	const t = useTranslations('request.officer')
	const codes = useCodeOptions()
	return officers.map(({ id, name, regions, open }) => {
		const areas = codes('regions', regions).map(({ label }) => label)
		const region = areas.length > 0 ? areas.join(t('separator')) : t('everywhere')
		return { value: id, label: t('option', { name: `\u2068${name}\u2069`, region, open }) }
	})
}

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

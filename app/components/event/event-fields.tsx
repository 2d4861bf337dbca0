import type { EventField } from '#app/forms/event-forms.ts'
import { ChoiceGroup, type Option } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'
import { NumberField } from '../form/number-field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextArea } from '../form/text-area.tsx'
import { TextField } from '../form/text-field.tsx'
import { TickField } from '../form/tick-field.tsx'
import { useCodeOptions, useEventFieldWords } from './use-event-words.ts'

type EventFieldsProps = { fields: readonly EventField[]; people?: readonly Option[] }

/** The fields of an event, each by its control. `people` are those who may be chosen where a person is asked for. */
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

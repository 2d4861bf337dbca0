import { useTranslations } from 'use-intl/react'
import type { EventField } from '#app/forms/event-forms.ts'
import { ChoiceGroup, type Option, SelectField, TickField } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'

import { NumberField, TextArea, TextField } from '../form/text-field.tsx'

import { useCodeOptions, useEventFieldWords } from './use-event-words.ts'

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

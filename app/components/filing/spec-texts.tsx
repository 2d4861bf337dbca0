import { useTranslations } from 'use-intl/react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { CharacterCount } from '../form/character-count.tsx'
import { asText, type FieldProps, useFormFrame, valueAt } from '../form/form-context.ts'

import { TextArea, TextField } from '../form/text-field.tsx'

import { ExcludedNote } from './excluded-note.tsx'
import { useSectionFrame } from './section-context.ts'

type TextSpecProps = { field: FieldSpec; props: FieldProps }

/** Kinds of a line for which browsers offer help. */
const types: Record<string, 'email'> = { email: 'email' }

const rowsFor = (max: number) => (max > 1500 ? 8 : max > 500 ? 5 : 3)

/** Several lines of text, with the number of characters left. */
export function TextSpec({ field: { max = 0 }, props }: TextSpecProps) {
	const { id } = useFormFrame()
	const controlId = `${id}-${props.name}`
	const countId = `${controlId}-count`
	return (
		<div>
			<TextArea {...props} rows={rowsFor(max)} describedBy={countId} />
			<CharacterCount id={countId} controlId={controlId} max={max} hint={props.hint} />
		</div>
	)
}

/** A telephone number; the hint names the calling code that is added to a national one. */
export function PhoneSpec({ field: { callingCode }, props }: TextSpecProps) {
	const t = useTranslations('form')
	const own = callingCode && t('phoneOfState', { code: `\u2066${callingCode}\u2069` })
	const hint = [props.hint, own].filter(Boolean).join(' ')
	return <TextField {...props} {...(hint && { hint })} type="tel" />
}

/** One line of text. The line that names a piece of equipment is checked during typing. */
export function LineSpec({ field, props }: TextSpecProps) {
	const { section } = useSectionFrame()
	const { id, values } = useFormFrame()
	const controlId = `${id}-${props.name}`
	const input = <TextField {...props} type={types[field.name] ?? 'text'} />
	if (section !== 'equipment' || field.name !== 'description') return input
	return (
		<div>
			{input}
			<ExcludedNote
				id={`${controlId}-excluded`}
				controlId={controlId}
				stored={asText(valueAt(values, props.name)) ?? ''}
			/>
		</div>
	)
}

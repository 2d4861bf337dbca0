import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { ExcludedEquipment } from '#workflows/vocabulary.ts'
import { asText, type FieldProps, useFormFrame, valueAt } from '../form/form-context.ts'
import { TextArea, TextField } from '../form/text-field.tsx'
import { CharacterCount, useTypedText } from '../form/typed-text.tsx'
import styles from './excluded-note.module.css'
import { useSectionFrame } from './section-context.ts'

const screening = () => import('#workflows/request/screening.ts')
// The list of words is long: a browser loads it at the first typing, and until then shows the server's result.
const onServer = import.meta.env.SSR ? await screening() : undefined

type ExcludedNoteProps = { id: string; controlId: string; stored: string }

/** Beside a line that names an item no programme may supply: why, and the alternatives. */
export function ExcludedNote({ id, controlId, stored }: ExcludedNoteProps) {
	const t = useTranslations('draft.excluded')
	const form = useTranslations('form')
	const code = useScreened(id, controlId, stored)
	return (
		<div role="status" id={id} data-code={code ?? undefined}>
			{code && (
				<div className={styles.note}>
					<strong>{t('title')}</strong>
					<p>{t(`${code}.explanation`)}</p>
					<p>{form('summaryItem', { label: t('alternative'), message: t(`${code}.alternative`) })}</p>
					<p>{t('lead')}</p>
				</div>
			)}
		</div>
	)
}

function useScreened(id: string, controlId: string, stored: string) {
	const [code, setCode] = useState(() => onServer?.screenLine(stored) ?? shownOnPage(id))
	const text = useTypedText(controlId)
	useEffect(() => {
		if (text === undefined) return
		let isLast = true
		// If the list does not load on a slow connection, the server reports it with the next save.
		if (text !== stored)
			screening()
				.then(({ screenLine }) => isLast && setCode(screenLine(text)))
				.catch(() => {})
		return () => {
			isLast = false
		}
	}, [text, stored])
	return code
}

function shownOnPage(id: string) {
	if (typeof document === 'undefined') return null
	// The server wrote it, from the same list.
	return (document.getElementById(id)?.dataset.code as ExcludedEquipment | undefined) ?? null
}

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

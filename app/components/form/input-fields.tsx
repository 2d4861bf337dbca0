import { type InputHTMLAttributes, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { asText, type FieldProps, useField } from './form-context.ts'

type FileFieldProps = {
	id: string
	label: string
	hint: string
	/** The error of the sent file, in words. */
	error: string | undefined
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple' | 'required'>

/** A file from the reader's machine, sent as `file` by the browser's own form. */
export function FileField({ id, label, hint, error, ...input }: FileFieldProps) {
	const hintId = `${id}-hint`
	const errorId = error && `${id}-error`
	const described = {
		'aria-describedby': [hintId, errorId].filter(Boolean).join(' '),
		'aria-invalid': error ? (true as const) : undefined,
	}
	return (
		<Field label={label} hint={hint} required field={{ id, hintId, errorId, error, described }}>
			<input {...input} {...described} id={id} name="file" type="file" className={styles.input} />
		</Field>
	)
}

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A password, which can be shown on demand; it is never sent back to the page. */
export function PasswordField({ name, label, hint, required, autoComplete }: PasswordFieldProps) {
	const field = useField({ name, hint, required })
	const [shown, setShown] = useState(false)
	return (
		<Field label={label} hint={hint} required={required} field={field}>
			<input
				{...field.registered}
				{...field.described}
				id={field.id}
				type={shown ? 'text' : 'password'}
				className={styles.input}
				dir="ltr"
				autoComplete={autoComplete}
				autoCapitalize="none"
				spellCheck={false}
				aria-required={field.required}
			/>
			<ShowButton controls={field.id} shown={shown} onChange={setShown} />
		</Field>
	)
}

type ShowButtonProps = { controls: string; shown: boolean; onChange: (shown: boolean) => void }

/** Rendered only where a script can carry it out. */
function ShowButton({ controls, shown, onChange }: ShowButtonProps) {
	const t = useTranslations('form')
	const [ready, setReady] = useState(false)
	useEffect(() => setReady(true), [])
	if (!ready) return null
	return (
		<div>
			<Button type="button" tone="quiet" aria-controls={controls} onClick={() => onChange(!shown)}>
				{t(shown ? 'hidePassword' : 'showPassword')}
			</Button>
		</div>
	)
}

/** A calendar day, sent as `YYYY-MM-DD` and shown in the format of the reader's browser. */
export function DateField({
	name,
	label,
	hint,
	required,
	help,
	describedBy,
	...limits
}: FieldProps & { min?: string; max?: string }) {
	const field = useField({ name, hint, required, describedBy })
	return (
		<Field label={label} hint={hint} required={required} help={help} field={field}>
			<input
				{...limits}
				{...field.registered}
				{...field.described}
				id={field.id}
				type="date"
				className={styles.short}
				defaultValue={asText(field.value)?.replace(/T.*$/, '')}
			/>
		</Field>
	)
}

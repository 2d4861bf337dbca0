import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'
import { Field } from './field.tsx'

type FileFieldProps = {
	id: string
	label: string
	hint: string
	/** The error of the sent file, in words. */
	error: string | undefined
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple' | 'required' | 'form'>

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

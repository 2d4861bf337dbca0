import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { type FieldProps, useField } from './form-context.ts'

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

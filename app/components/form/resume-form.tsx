import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { goesOnByItself, type KeptForm } from '#app/forms/kept-form.ts'
import { Page } from '../layout/page.tsx'
import { Button } from '../ui/button.tsx'

/** Sends on a form that was waiting for its author to sign in. */
export function ResumeForm({ kept }: { kept: KeptForm }) {
	const t = useTranslations('account.resume')
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => {
		// From the prototype: a field of the form may be named `submit` and hide the method.
		if (form.current && goesOnByItself(kept)) HTMLFormElement.prototype.submit.call(form.current)
	}, [kept])
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<form ref={form} method="post" action={kept.path}>
				<KeptFields kept={kept} />
				<Button>{t('button')}</Button>
			</form>
		</Page>
	)
}

/** The entries of a form that waits, to be sent as they are. */
export const KeptFields = ({ kept }: { kept: KeptForm }) =>
	kept.entries.map(([name, value], index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: entries never move
		<UnrestoredField key={index} name={name} value={value} />
	))

/**
 * A hidden field that a browser must not restore to its value from before a reload, as Firefox does. Only a visible
 * kind of field supports that, hence no hidden input.
 */
export const UnrestoredField = ({ name, value }: { name: string; value: string }) => (
	<textarea hidden readOnly name={name} defaultValue={value} autoComplete="off" />
)

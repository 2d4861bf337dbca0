import { useRef } from 'react'
import { useTranslations } from 'use-intl/react'

import { PasskeyStateLine, usePasskey } from '#app/components/account/passkey.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'

type AddPasskeyFormProps = {
	wrong: { errors: Record<string, string>; typed: Record<string, unknown> } | null
}

/** Asks for the name first, then lets the browser make the passkey, and sends both. */
export function AddPasskeyForm({ wrong }: AddPasskeyFormProps) {
	const t = useTranslations('secondFactor.passkeys')
	const field = useRef<HTMLInputElement>(null)
	const { state, ask } = usePasskey('make', '/account/factors/passkey', (credential) => {
		if (!field.current?.form) return
		field.current.value = credential
		field.current.form.requestSubmit()
	})
	const possible = state !== 'script' && state !== 'noneHere'
	return (
		<div>
			<h3>{t('add')}</h3>
			{possible && (
				<ActionForm id="add-passkey" errors={wrong?.errors} values={wrong?.typed} labelOf={() => t('name')}>
					<input type="hidden" name="do" value="add" />
					<input ref={field} type="hidden" name="credential" defaultValue="" />
					<TextField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
					<Button
						type="button"
						disabled={state === 'asking'}
						onClick={() => (hasName(field.current) ? void ask() : field.current?.form?.requestSubmit())}
					>
						{t('add')}
					</Button>
				</ActionForm>
			)}
			<PasskeyStateLine state={state} />
		</div>
	)
}

/** A passkey is made only for a valid form, because the device stores it even if the server refuses it. */
function hasName(field: HTMLInputElement | null): boolean {
	const name = field?.form?.elements.namedItem('name')
	return name instanceof HTMLInputElement && name.value.trim() !== '' && name.value.length <= 60
}

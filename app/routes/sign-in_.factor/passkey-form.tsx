import { useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { PasskeyStateLine } from '#app/components/account/passkey-state-line.tsx'
import { usePasskey } from '#app/components/account/use-passkey.ts'
import { WaitingFields } from '#app/components/account/waiting-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Waiting } from '#app/forms/kept-form.ts'

/** Uses a passkey in place of a code; there only where scripts run and the browser has passkeys. */
export function PasskeyForm({ waiting }: { waiting: Waiting }) {
	const t = useTranslations('factor')
	const form = useRef<HTMLFormElement>(null)
	const field = useRef<HTMLInputElement>(null)
	const { state, ask } = usePasskey('use', '/sign-in/factor/passkey', (credential) => {
		if (!form.current || !field.current) return
		field.current.value = credential
		form.current.submit()
	})
	if (state === 'script') return null
	return (
		<form ref={form} method="post" action="/sign-in/factor">
			<WaitingFields {...waiting} />
			<input ref={field} type="hidden" name="passkey" defaultValue="" />
			{state !== 'noneHere' && (
				<Button type="button" tone="secondary" disabled={state === 'asking'} onClick={() => void ask()}>
					{t('usePasskey')}
				</Button>
			)}
			<PasskeyStateLine state={state} />
		</form>
	)
}

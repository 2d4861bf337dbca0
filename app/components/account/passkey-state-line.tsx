import { useTranslations } from 'use-intl/react'
import type { PasskeyState } from './use-passkey.ts'

/** Says what a passkey waits for, or why there is none; read out as it changes. */
export function PasskeyStateLine({ state }: { state: PasskeyState }) {
	const t = useTranslations('secondFactor.passkeys')
	return <p role="status">{state === 'ready' ? '' : t(state)}</p>
}

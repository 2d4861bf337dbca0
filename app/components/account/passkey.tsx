import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'

/** Status of asking for a passkey: `script` until scripts run, `noneHere` in a browser without passkeys. */
export type PasskeyState = 'script' | 'noneHere' | 'ready' | 'asking' | 'stopped' | 'unreachable' | 'tooMany'
type Kind = 'use' | 'make'

/** Asks the browser for a passkey with the server's options; `send` gets its response. */
export function usePasskey(kind: Kind, optionsAt: string, send: (credential: string) => void) {
	const [state, setState] = useState<PasskeyState>('script')
	useEffect(() => setState(hasPasskeys() ? 'ready' : 'noneHere'), [])

	async function ask() {
		setState('asking')
		const options = await optionsFrom(optionsAt)
		if (typeof options === 'string') return setState(options)
		try {
			const credential = await (kind === 'use' ? use(options) : make(options))
			if (!credential) return setState('stopped')
			// `publicKey` alone was asked for.
			send(JSON.stringify((credential as PublicKeyCredential).toJSON()))
		} catch {
			// The reader has closed the browser's window, or the device has refused: the browser does not say which.
			setState('stopped')
		}
	}
	return { state, ask }
}

const hasPasskeys = () =>
	typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function' &&
	typeof window.PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

type Options = Record<string, unknown>

async function optionsFrom(address: string): Promise<Options | 'unreachable' | 'tooMany'> {
	try {
		const answer = await fetch(address, { method: 'POST', body: new URLSearchParams() })
		const body = await answer.json()
		if (answer.ok) return body
		return body.reason === 'tooMany' ? 'tooMany' : 'unreachable'
	} catch {
		return 'unreachable'
	}
}

const use = (options: Options) =>
	navigator.credentials.get({
		publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
			// What the library on the server makes is what this takes.
			options as unknown as PublicKeyCredentialRequestOptionsJSON,
		),
	})

const make = (options: Options) =>
	navigator.credentials.create({
		publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
			// The library on the server makes what this takes.
			options as unknown as PublicKeyCredentialCreationOptionsJSON,
		),
	})

/** The status of a passkey: what to do next, or why it failed. Screen readers announce each change. */
export function PasskeyStateLine({ state }: { state: PasskeyState }) {
	const t = useTranslations('secondFactor.passkeys')
	return <p role="status">{state === 'ready' ? '' : t(state)}</p>
}

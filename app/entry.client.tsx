import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { NonceProvider } from '#app/components/layout/page-data.tsx'
import { SpokenProvider } from './i18n/provider.tsx'

const text = document.getElementById('words')?.textContent ?? ''
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<NonceProvider value={nonce}>
				<SpokenProvider text={text}>
					<RemixBrowser />
				</SpokenProvider>
			</NonceProvider>
		</StrictMode>,
	)
})

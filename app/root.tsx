import type { LoaderFunctionArgs } from '@remix-run/node'
import { Links, Outlet, Scripts, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { closeMenus } from '#app/components/island/menus.ts'
import { watchSession } from '#app/components/island/session-watch.ts'
import { APPEARANCE, darkFor, isAppearance } from '#app/components/layout/appearance.ts'
import { embeddedIn } from '#app/components/layout/embedded.server.ts'
import { ErrorPage } from '#app/components/layout/error-page.tsx'
import { documentTitle } from '#app/components/layout/page.tsx'
import { PageData, useScripts } from '#app/components/layout/page-data.tsx'
import { SiteFooter } from '#app/components/layout/site-footer.tsx'
import { SiteHeader } from '#app/components/layout/site-header.tsx'
import darkColours from '#app/components/ui/dark.css?url'
import { may } from '#workflows/abilities.ts'
import { direction } from '#workflows/languages.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { languageOf } from './i18n/language.server.ts'
import { SpokenScript, useLanguage } from './i18n/provider.tsx'
import { env } from './platform/env.server.ts'
import { choiceOf } from './platform/http/choice-cookie.server.ts'
import { findSession, type TimeLeft } from './platform/http/signed-in.server.ts'
import '#app/components/ui/tokens.css'
import '#app/components/ui/base.css'

// For each object zod would try whether it may compile code; the policy refuses that, and browsers report it. Here,
// because the frame is read before any page that checks a form.
if (typeof document !== 'undefined') {
	const settings = globalThis as { __zod_globalConfig?: object }
	settings.__zod_globalConfig ??= {}
	Object.assign(settings.__zod_globalConfig, { jitless: true })
}

/** Whether the inbox of the sample world was built with the rest. */
const hasInbox = import.meta.env.DEV || import.meta.env.VITE_SAMPLE_PAGES === 'true'

/** Who is reading and in which language: the frame of every page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const embedded = embeddedIn(request)
	const visitor = embedded ? null : await findSession(request, context)
	const actor = visitor?.owes === null ? visitor.actor : null
	return {
		language: embedded?.language ?? languageOf(request, actor?.language),
		isEmbedded: embedded !== null,
		person: actor && {
			name: actor.name,
			role: actor.role,
			actingFor: actor.actingFor,
			newNotices: visitor?.newNotices ?? 0,
		},
		session: actor && visitor ? visitor.left : null,
		// Within the page of another site, whose colours are not known, it is light.
		appearance: embedded ? ('light' as const) : appearanceOf(request),
		sampleWorld: env.SAMPLE_WORLD,
		inbox: env.SAMPLE_WORLD && hasInbox,
		operator: { name: env.OPERATOR_NAME, address: env.OPERATOR_ADDRESS },
	}
}

function appearanceOf(request: Request) {
	const chosen = choiceOf(request, APPEARANCE)
	return isAppearance(chosen) ? chosen : 'device'
}

/** The document around every page, the error page included. */
export function Layout({ children }: { children: ReactNode }) {
	const t = useTranslations('common')
	const language = useLanguage()
	const frame = useRouteLoaderData<typeof loader>('root')
	const appearance = frame?.appearance ?? 'device'
	const dark = darkFor[appearance]
	return (
		<html
			lang={language}
			dir={direction(language)}
			data-scale={isOffice(frame?.person?.role) ? undefined : 'calm'}
		>
			<head>
				<meta charSet="utf-8" />
				<title>{documentTitle(t('siteName'))}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href="data:," />
				<Links />
				{dark && <link rel="stylesheet" href={darkColours} media={dark} />}
			</head>
			<body>
				{frame?.isEmbedded ? (
					<main id="main">{children}</main>
				) : (
					<>
						<a className="skip" href="#main">
							{t('skip')}
						</a>
						<SiteHeader
							person={frame?.person ?? null}
							sampleWorld={frame?.sampleWorld ?? false}
							inbox={frame?.inbox ?? false}
							appearance={appearance}
						/>
						<main id="main" tabIndex={-1}>
							{children}
						</main>
						<SiteFooter operator={frame?.operator} />
						<PageScripts left={frame?.session ?? null} />
					</>
				)}
			</body>
		</html>
	)
}

/** React, its data and its words where a form needs them; one small script on every other page. */
function PageScripts({ left }: { left: TimeLeft | null }) {
	const { nonce, island, hydrated } = useScripts()
	if (hydrated)
		return (
			<>
				<SpokenScript />
				<Scripts nonce={nonce} />
				<PageData />
				<Menus />
				{left && <SessionWatch left={left} />}
			</>
		)
	if (!island) return null
	const data = left && { 'data-left': JSON.stringify(left) }
	return <script type="module" id="island" nonce={nonce} src={island} {...data} />
}

/** Officers work in dense pages; authorities, donors and visitors read calm ones. */
const isOffice = (role: ActingRole | undefined) =>
	role !== undefined && !may({ role }, 'readDonorFigures') && !isStateRole(role)

function Menus() {
	useEffect(closeMenus, [])
	return null
}

function SessionWatch({ left }: { left: TimeLeft }) {
	const language = useLanguage()
	// As it was when the page was loaded: the clock asks the server itself.
	const [first] = useState(left)
	useEffect(() => watchSession(first, language), [first, language])
	return null
}

export default function App() {
	return <Outlet />
}

export function ErrorBoundary() {
	return <ErrorPage error={useRouteError()} />
}

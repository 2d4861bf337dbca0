import type { CSSProperties, ReactNode } from 'react'
import { direction, type Language } from '#workflows/languages.ts'
import { isolate, plainLine } from '../facts.ts'
import type { EmailTemplate } from '../template.ts'
import type { Translator } from '../translator.ts'

import { Paragraph } from './content.tsx'

type FrameProps = {
	language: Language
	title: string
	/** The sender. */
	siteName: string
	/** Shown beside the subject in a list of e-mails. */
	preview?: string | undefined
	/** The first line of the e-mail, if any. */
	above?: string | undefined
	children: ReactNode
	footer: ReactNode
}

/**
 * Page of an e-mail: language, direction, width and colours. Some clients drop <html>, so the table repeats its
 * attributes.
 */
export function Frame({ language, title, siteName, preview, above, children, footer }: FrameProps) {
	const reading = { lang: language, dir: direction(language) }
	return (
		<html {...reading}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
				<title>{title}</title>
				<style>{darkColours}</style>
			</head>
			<body className="page" style={page}>
				{preview && <Preheader>{preview}</Preheader>}
				<table
					{...reading}
					role="presentation"
					align="center"
					width="600"
					cellPadding={0}
					cellSpacing={0}
					style={sheet}
				>
					<tbody>
						<tr>
							<td className="sheet" style={paper}>
								{above && (
									<div style={{ marginBottom: 16 }}>
										<Paragraph quiet>{above}</Paragraph>
									</div>
								)}
								<Masthead siteName={siteName} />
								{children}
								<hr
									className="rule"
									style={{ margin: '24px 0 16px', border: 0, borderTop: '1px solid #c4ced6' }}
								/>
								{footer}
							</td>
						</tr>
					</tbody>
				</table>
			</body>
		</html>
	)
}

// Outlook does not support system-ui, and uses a serif font if the first name is unknown.
const text = {
	color: '#17212b',
	fontFamily: "'Segoe UI', system-ui, -apple-system, Arial, sans-serif",
	fontSize: 16,
	lineHeight: 1.6,
}
const page = { ...text, margin: 0, padding: '16px 8px', backgroundColor: '#f4f6f8' }
// Repeated, since some clients drop <body> and tables in Outlook inherit nothing.
const paper = {
	...text,
	padding: '20px 16px 24px',
	backgroundColor: '#ffffff',
	borderTop: '4px solid #0b5a8a',
}
// Outlook uses the attribute and ignores max-width; all other clients use the style.
const sheet = { width: '100%', maxWidth: 600, margin: '0 auto', overflowWrap: 'anywhere' as const }

const darkColours = `:root { color-scheme: light dark }
@media (prefers-color-scheme: dark) {
.page { background-color: #10161c !important; color: #e8edf2 !important }
.sheet { background-color: #1a232c !important; color: #e8edf2 !important; border-color: #9fd0f2 !important }
.facts { background-color: #26323d !important }
.quiet { color: #b4c0ca !important }
.rule { border-color: #3b4a57 !important }
.link { color: #9fd0f2 !important }
.button { background-color: #9fd0f2 !important; color: #10161c !important }
}`

/** Hidden first text: lists of e-mails show it beside the subject. The text part omits it. */
function Preheader({ children }: { children: string }) {
	return (
		<div data-skip-in-text style={hidden}>
			{children}
		</div>
	)
}

// The last property is for Outlook.
const hidden: CSSProperties & { msoHide: string } = {
	display: 'none',
	maxHeight: 0,
	overflow: 'hidden',
	msoHide: 'all',
}

/** The sender, above all other content. */
function Masthead({ siteName }: { siteName: string }) {
	return (
		<p className="quiet" style={{ margin: '0 0 16px', fontSize: 14, fontWeight: 700, color: '#4a5560' }}>
			{isolate(plainLine(siteName))}
		</p>
	)
}

/** Facts about the e-mail itself; the same for every template. */
export type Circumstances = {
	siteName: string
	/** Whether a reply becomes a message of the request. */
	mayBeAnswered?: boolean
	/** The page with the reader's e-mail settings; none if the e-mail cannot be switched off. */
	settingsUrl?: string | undefined
}

type FooterProps = Omit<Circumstances, 'siteName'> & {
	reason: EmailTemplate<unknown>['reason']
	t: Translator
}

/** Why the reader receives it, what happens to a reply, and whether it can be switched off. */
export function Footer({ mayBeAnswered, settingsUrl, reason, t }: FooterProps) {
	return (
		<>
			<Paragraph quiet>{t(`common.reasons.${reason}`)}</Paragraph>
			<Paragraph quiet>{t('common.automatic')}</Paragraph>
			{mayBeAnswered && <Paragraph quiet>{t('common.answered')}</Paragraph>}
			<Paragraph quiet>
				{settingsUrl ? t('common.optional') : t('common.mandatory')}
				{settingsUrl && (
					<>
						{' '}
						<a className="link" href={settingsUrl} style={{ color: '#0b5a8a' }}>
							{t('common.settings')}
						</a>
					</>
				)}
			</Paragraph>
		</>
	)
}

import type { CSSProperties, ReactNode } from 'react'
import { isolate, plainLine } from '../facts.ts'
import { direction, type Language } from '../languages.ts'
import type { EmailTemplate } from '../template.ts'
import type { Translator } from '../translator.ts'

import { Paragraph } from './content.tsx'

type FrameProps = {
	language: Language
	title: string
	/** Who writes. */
	siteName: string
	/** What a list of letters shows beside the subject. */
	preview?: string | undefined
	/** The first line of all, where there is one. */
	above?: string | undefined
	children: ReactNode
	footer: ReactNode
}

/** Page of a message: language, direction, width and colours. Some clients drop <html>, so the table repeats its attributes. */
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

// Outlook knows no system-ui, and where the first name is unknown to it takes a font with serifs.
const text = {
	color: '#17212b',
	fontFamily: "'Segoe UI', system-ui, -apple-system, Arial, sans-serif",
	fontSize: 16,
	lineHeight: 1.6,
}
const page = { ...text, margin: 0, padding: '16px 8px', backgroundColor: '#f4f6f8' }
// The text again: some clients drop <body>, and in Outlook a table takes over nothing.
const paper = {
	...text,
	padding: '20px 16px 24px',
	backgroundColor: '#ffffff',
	borderTop: '4px solid #0b5a8a',
}
// Outlook goes by the attribute and knows no greatest width; everything else goes by the style.
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

/** Stands first and is not shown: lists of letters take the words beside a subject from here. The text part is without it. */
function Preheader({ children }: { children: string }) {
	return (
		<div data-skip-in-text style={hidden}>
			{children}
		</div>
	)
}

// The last is for Outlook.
const hidden = { display: 'none', maxHeight: 0, overflow: 'hidden', msoHide: 'all' } as CSSProperties

/** Who writes, above everything that is said. */
function Masthead({ siteName }: { siteName: string }) {
	return (
		<p className="quiet" style={{ margin: '0 0 16px', fontSize: 14, fontWeight: 700, color: '#4a5560' }}>
			{isolate(plainLine(siteName))}
		</p>
	)
}

/** Where a letter comes from and what its reader may do about it; the same for every template. */
export type Circumstances = {
	siteName: string
	/** Whether an answer becomes a message of the request. */
	mayBeAnswered?: boolean
	/** The page where the reader says how often such letters come; none where they cannot be switched off. */
	settingsUrl?: string | undefined
}

type FooterProps = Omit<Circumstances, 'siteName'> & {
	reason: EmailTemplate<unknown>['reason']
	t: Translator
}

/** Why this reader gets it, what becomes of an answer, and whether it can be switched off. */
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

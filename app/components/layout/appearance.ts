/** Light or dark pages: as the device asks for, or as the reader chose. */
export const appearances = ['device', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

export const isAppearance = (value: unknown): value is Appearance =>
	appearances.some((appearance) => appearance === value)

/** The name under which the browser of a visitor keeps the choice. */
export const APPEARANCE = 'appearance'

/** For which screens the dark colours are loaded; null if for none. */
export const darkFor: Record<Appearance, string | null> = {
	device: '(prefers-color-scheme: dark)',
	light: null,
	dark: 'screen',
}

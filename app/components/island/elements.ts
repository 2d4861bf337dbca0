import buttons from '../ui/button.module.css'

type Attributes = Record<string, string | undefined>

/** Makes an element of text and other elements only: the content security policy refuses HTML written as text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: (Element | string)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name)
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined) made.setAttribute(key, value)
	made.append(...children)
	return made
}

type Tone = 'primary' | 'secondary'

/** The classes of what looks like a button. */
export const buttonClass = (tone: Tone) => `${buttons.button} ${buttons[tone]}`

/** Makes a button that sends no form. */
export const button = (tone: Tone, text = '') =>
	element('button', { type: 'button', class: buttonClass(tone) }, text)

const browsers: [name: string, mark: RegExp][] = [
	['Microsoft Edge', /\bEdg(e|A|iOS)?\//],
	['Opera', /\bOPR\/|\bOpera\b/],
	['Samsung Internet', /\bSamsungBrowser\//],
	['Yandex', /\bYaBrowser\//],
	['UC Browser', /\bUCBrowser\//],
	['Firefox', /\b(Firefox|FxiOS)\//],
	['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
	['Safari', /\bVersion\/[\d.]+ .*Safari\//],
]
const systems: [name: string, mark: RegExp][] = [
	['HarmonyOS', /\bHarmonyOS\b/],
	['Android', /\bAndroid\b/],
	['iPhone', /\biPhone\b/],
	['iPad', /\biPad\b/],
	['Windows', /\bWindows\b/],
	['ChromeOS', /\bCrOS\b/],
	['macOS', /\bMac OS X\b/],
	['Linux', /\bLinux\b/],
]

const firstOf = (list: typeof browsers, text: string) => list.find(([, mark]) => mark.test(text))?.[0] ?? null

/** What a browser says of itself, as its owner would name it; null for what is not known. */
export const browserOf = (userAgent: string | null) => ({
	browser: firstOf(browsers, userAgent ?? ''),
	system: firstOf(systems, userAgent ?? ''),
})

/** What a page could ask a browser for and ours never do. */
const refused = [
	'accelerometer',
	'attribution-reporting',
	'autoplay',
	'bluetooth',
	'browsing-topics',
	'camera',
	'clipboard-read',
	'clipboard-write',
	'compute-pressure',
	'cross-origin-isolated',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'sync-xhr',
	'unload',
	'usb',
	'window-management',
	'xr-spatial-tracking',
]

// Passkeys are asked for by the pages of sign-in themselves.
const own = ['publickey-credentials-create', 'publickey-credentials-get']

/** The value of `Permissions-Policy`: nothing of the device but passkeys, and nothing for a frame. */
export const permissionsPolicy = [
	...refused.map((feature) => `${feature}=()`),
	...own.map((feature) => `${feature}=(self)`),
].join(', ')

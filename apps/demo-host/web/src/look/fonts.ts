// The fonts that the brands name. Only the demo ships fonts; the library never does.
import '@fontsource-variable/inter';
import '@fontsource-variable/manrope';
import '@fontsource-variable/outfit';
import '@fontsource-variable/source-serif-4';

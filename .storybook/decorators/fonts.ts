// The fonts that the four brands name in their themes.
import '@fontsource-variable/inter';
import '@fontsource-variable/outfit';
import '@fontsource-variable/manrope';
import '@fontsource-variable/source-serif-4';

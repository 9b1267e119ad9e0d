@echo off
rem Builds what is stale, then starts Remanence; arguments and exit code go through.
rem No delayed expansion here: it would eat the exclamation marks of the arguments.
setlocal
set "root=%~dp0"
set "target=%root%target"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "full="
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /i /r /c:"version .[0-9]"') do if not defined full set "full=%%~v"
if not defined full (
  echo remanence: Java 17 or newer is needed and was not found. Install a JDK: https://adoptium.net 1>&2
  exit /b 1
)
for /f "delims=.-+" %%v in ("%full%") do set "version=%%v"
if %version% lss 17 (
  echo remanence: Java 17 or newer is needed; this is %full%. Install a JDK: https://adoptium.net 1>&2
  exit /b 1
)

powershell -NoProfile -ExecutionPolicy Bypass -File "%root%.mvn\build-if-stale.ps1" 1>&2
if errorlevel 1 exit /b 1

rem JavaCPP and JavaFX load native code and read memory through Unsafe; newer JDKs want that said.
set "flags="
if %version% geq 23 set "flags=-Djdk.console=java.base --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow"

rem JavaFX is on the module path, since it warns elsewhere; ControlsFX reaches into it.
rem For training: the compiler's vectors, and the means to load the module of the Vector API.
rem DL4J's small products get slower with more OpenMP threads; jobs run side by side instead.
set "OMP_NUM_THREADS=1"
"%java%" %flags% --module-path "%target%\lib\javafx" --add-modules javafx.controls,javafx.fxml ^
  --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
  --add-exports javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED ^
  --add-exports javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED ^
  --add-exports java.base/jdk.internal.module=ALL-UNNAMED ^
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport ^
  -XX:+UseSerialGC -Xms64m ^
  -cp "%target%\classes;%target%\lib\app\*" org.remanence.Launcher %*
exit /b %errorlevel%
